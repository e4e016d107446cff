/** Work orders: what is to be done, by when, and the proof that it is done. */
@NullMarked
@CheckReturnValue
package dev.caretaker.workorders;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
