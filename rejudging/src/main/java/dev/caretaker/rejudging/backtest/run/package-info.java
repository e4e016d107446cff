/**
 * The run of a backtest: variants of a standard judged side by side over stored readings, and what each would have opened and cost.
 * The result does not depend on how many threads there are.
 */
@NullMarked
@CheckReturnValue
package dev.caretaker.rejudging.backtest.run;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
