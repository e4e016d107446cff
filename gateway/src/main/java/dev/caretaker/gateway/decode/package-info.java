/** From a message to readings: the topic gives the device, the payload gives the values, and what is wrong has a reason. */
@NullMarked
@CheckReturnValue
package dev.caretaker.gateway.decode;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
