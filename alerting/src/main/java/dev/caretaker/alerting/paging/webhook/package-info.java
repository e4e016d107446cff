/** Signed webhooks after Standard Webhooks 1.0.0. */
@NullMarked
@CheckReturnValue
package dev.caretaker.alerting.paging.webhook;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
