/**
 * How well standards are kept: the time in each verdict over a period, and what follows from it. It reads the verdict
 * intervals, and writes them only to amend what has turned out otherwise; it opens nothing and tells nobody.
 */
@NullMarked
@CheckReturnValue
package dev.caretaker.compliance;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
