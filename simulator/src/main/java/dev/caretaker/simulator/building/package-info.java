/** The physics of a building: rooms, doors and machines that move on in steps. No clock, no I/O; the same seed and steps give the same building. */
@NullMarked
@CheckReturnValue
package dev.caretaker.simulator.building;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
