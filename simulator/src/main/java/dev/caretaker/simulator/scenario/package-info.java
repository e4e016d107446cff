/** What can be made to happen in the building, and for how long. */
@NullMarked
@CheckReturnValue
package dev.caretaker.simulator.scenario;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
