/** The composition root: configuration, wiring and the caretaker command. */
@NullMarked
@CheckReturnValue
package dev.caretaker.server;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
