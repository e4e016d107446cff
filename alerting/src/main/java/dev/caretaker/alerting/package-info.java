/** Readings to verdicts to incidents to pages. */
@NullMarked
@CheckReturnValue
package dev.caretaker.alerting;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
