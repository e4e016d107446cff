/** Messages that could not be decoded, kept with the reason until the profile is mended. */
@NullMarked
@CheckReturnValue
package dev.caretaker.gateway.quarantine;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
