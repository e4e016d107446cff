/** The caretaker command: one class for each thing it can be told to do. */
@NullMarked
@CheckReturnValue
package dev.caretaker.server.command;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
