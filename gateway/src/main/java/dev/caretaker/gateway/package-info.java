/** MQTT in: messages of devices become readings of points, or go to quarantine with the reason. */
@NullMarked
@CheckReturnValue
package dev.caretaker.gateway;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
