/** What came in and what became of it, per device and day; the columns balance. */
@NullMarked
@CheckReturnValue
package dev.caretaker.gateway.ledger;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
