/** What happens to a message between its arrival and its acknowledgement: decoded, gathered, handed on, confirmed. */
@NullMarked
@CheckReturnValue
package dev.caretaker.gateway.intake;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
