/** Pages: messages to people, through an outbox, until they are delivered or known not to be. */
@NullMarked
@CheckReturnValue
package dev.caretaker.alerting.paging;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
