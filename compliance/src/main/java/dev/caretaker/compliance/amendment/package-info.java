/**
 * Amendments: stretches of verdicts that turned out otherwise, rewritten with their reason.
 * What was said before stays on record.
 */
@NullMarked
@CheckReturnValue
package dev.caretaker.compliance.amendment;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
