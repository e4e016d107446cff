/** The operations of the contract, and their way from a request to an answer. */
@NullMarked
@CheckReturnValue
package dev.caretaker.console.api;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
