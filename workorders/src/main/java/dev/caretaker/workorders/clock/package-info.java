/**
 * Service clocks: until when a work order must be answered and until when it must be resolved. Everything is derived
 * from facts (when it was opened, accepted, held, completed); no deadline is stored as the only truth.
 */
@NullMarked
@CheckReturnValue
package dev.caretaker.workorders.clock;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
