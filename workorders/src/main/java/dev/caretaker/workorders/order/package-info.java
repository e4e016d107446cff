/** A work order and the states it passes through. */
@NullMarked
@CheckReturnValue
package dev.caretaker.workorders.order;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
