/** Incidents, work orders and deviations as the API shows them. */
@NullMarked
@CheckReturnValue
package dev.caretaker.console.view.incident;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
