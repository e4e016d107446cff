/**
 * What a standard applies to: which spaces and points, at which hours, and while the plant is in which state.
 * Standards of the plant and of service name their scope in the same words.
 */
@NullMarked
@CheckReturnValue
package dev.caretaker.model.scope;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
