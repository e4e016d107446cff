/** The connection to the broker: one client object per connection, manual acknowledgement, its own reconnecting. */
@NullMarked
@CheckReturnValue
package dev.caretaker.gateway.mqtt;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
