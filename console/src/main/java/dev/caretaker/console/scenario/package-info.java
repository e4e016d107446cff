/** The scenarios of a simulated building, as the console sees them. */
@NullMarked
@CheckReturnValue
package dev.caretaker.console.scenario;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
