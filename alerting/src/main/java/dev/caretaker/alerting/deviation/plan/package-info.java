/**
 * What a deviation says: its kind and reason, what it covers, when it holds and how it recurs, and who signed.
 * It is read and judged without the records.
 */
@NullMarked
@CheckReturnValue
package dev.caretaker.alerting.deviation.plan;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
