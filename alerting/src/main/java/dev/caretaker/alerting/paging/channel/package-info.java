/** The seam to whatever carries a message to people: one way to deliver, three ways it can end. */
@NullMarked
@CheckReturnValue
package dev.caretaker.alerting.paging.channel;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
