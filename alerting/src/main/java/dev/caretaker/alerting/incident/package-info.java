/** Incidents: what a breach becomes, its states, its timeline. */
@NullMarked
@CheckReturnValue
package dev.caretaker.alerting.incident;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
