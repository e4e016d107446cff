/** Device profiles: which topics a kind of device uses, where its address, time and values stand. Read from YAML. */
@NullMarked
@CheckReturnValue
package dev.caretaker.gateway.profile;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
