/**
 * Excuses: what is not to be taken for a breach for a while, and what it extends to.
 * They excuse verdicts; they hide nothing.
 */
@NullMarked
@CheckReturnValue
package dev.caretaker.model.excuse;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
