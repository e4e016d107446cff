/**
 * Compliance on paper: a report that names every version by hash and can be made again from the stored readings.
 * Making it again is judging anew, with the same class that judges live.
 */
@NullMarked
@CheckReturnValue
package dev.caretaker.compliance.report;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
