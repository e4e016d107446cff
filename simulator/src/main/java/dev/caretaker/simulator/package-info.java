/** A believable building that speaks MQTT. */
@NullMarked
@CheckReturnValue
package dev.caretaker.simulator;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
