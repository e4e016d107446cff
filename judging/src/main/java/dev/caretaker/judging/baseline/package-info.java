/**
 * What is usual for a point: the means of its past hours, and the value they make one expect for an hour of a weekday.
 * The same days teach the same.
 */
@NullMarked
@CheckReturnValue
package dev.caretaker.judging.baseline;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
