/** The simulated building: its physics, its devices, its scenarios. */
@NullMarked
@CheckReturnValue
package dev.caretaker.simulator;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
