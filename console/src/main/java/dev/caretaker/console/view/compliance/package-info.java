/** Compliance figures as the API and its CSV files show them. */
@NullMarked
@CheckReturnValue
package dev.caretaker.console.view.compliance;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
