/** The HTTP API and the web pages. */
@NullMarked
@CheckReturnValue
package dev.caretaker.console;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
