/** How devices write what they measure: the reverse of decoding, one form for each device profile. */
@NullMarked
@CheckReturnValue
package dev.caretaker.simulator.device;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
