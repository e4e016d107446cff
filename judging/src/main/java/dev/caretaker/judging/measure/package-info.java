/**
 * Windows over the readings of a point and their arithmetic: a series of readings in, the number that is held against limits out.
 * Deterministic and without a clock; the numbers do not depend on when anybody looks.
 */
@NullMarked
@CheckReturnValue
package dev.caretaker.judging.measure;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
