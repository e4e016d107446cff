/** One value of one point at one time, and the way batches of them travel. */
@NullMarked
@CheckReturnValue
package dev.caretaker.model.reading;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
