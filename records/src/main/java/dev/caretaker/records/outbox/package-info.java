/** The transactional outbox: messages written with what they tell of, and sent afterwards, each under a lease. */
@NullMarked
@CheckReturnValue
package dev.caretaker.records.outbox;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
