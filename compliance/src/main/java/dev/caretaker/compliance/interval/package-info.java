/**
 * Verdict intervals as they are kept, and the time in each verdict that they come to over a period.
 * Intervals of one standard and subject tile time without gap or overlap.
 */
@NullMarked
@CheckReturnValue
package dev.caretaker.compliance.interval;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
