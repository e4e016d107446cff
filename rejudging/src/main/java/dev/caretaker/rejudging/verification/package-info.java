/**
 * Verification of compliance reports: every line of a report judged again from the stored readings. A report is confirmed
 * when it is unaltered and all of its figures come out the same.
 */
@NullMarked
@CheckReturnValue
package dev.caretaker.rejudging.verification;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
