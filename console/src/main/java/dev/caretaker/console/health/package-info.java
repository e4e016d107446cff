/** Whether the parts answer, for probes and monitoring. */
@NullMarked
@CheckReturnValue
package dev.caretaker.console.health;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
