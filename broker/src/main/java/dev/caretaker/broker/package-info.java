/** The embedded MQTT broker of the demo and of small sites; left out where an external one is used. */
@NullMarked
@CheckReturnValue
package dev.caretaker.broker;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
