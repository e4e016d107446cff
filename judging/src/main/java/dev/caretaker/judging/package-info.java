/** The deterministic core: readings and time in, verdict changes out. No clock, no I/O, no randomness. */
@NullMarked
@CheckReturnValue
package dev.caretaker.judging;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
