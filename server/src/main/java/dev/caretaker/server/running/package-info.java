/** The running service: its parts, the order they start in, and the order they stop in. */
@NullMarked
@CheckReturnValue
package dev.caretaker.server.running;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
