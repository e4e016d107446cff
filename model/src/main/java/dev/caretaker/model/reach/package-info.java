/**
 * Whom a standard and an excuse concern: what guards lives, and which points an excuse is for.
 * Judging, deviations and reports share these tests, so that they never disagree.
 */
@NullMarked
@CheckReturnValue
package dev.caretaker.model.reach;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
