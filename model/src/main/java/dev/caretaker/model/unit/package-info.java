/** Quantities and their units. Every reading and limit is kept in the canonical unit of its quantity. */
@NullMarked
@CheckReturnValue
package dev.caretaker.model.unit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
