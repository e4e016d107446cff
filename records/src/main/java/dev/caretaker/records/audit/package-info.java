/** The audit trail: who did what to which record, for good. */
@NullMarked
@CheckReturnValue
package dev.caretaker.records.audit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
