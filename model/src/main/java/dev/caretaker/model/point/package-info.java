/**
 * Points and the devices that speak for them, by their ids.
 * An id is parsed once, at the border, and carried as a type.
 */
@NullMarked
@CheckReturnValue
package dev.caretaker.model.point;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
