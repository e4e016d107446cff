/** A receiver of webhooks that answers as a test tells it and remembers what it got. */
@NullMarked
@CheckReturnValue
package dev.caretaker.testkit.webhook;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
