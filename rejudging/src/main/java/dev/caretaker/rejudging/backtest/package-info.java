/**
 * Trying a standard on stored history: what it would have said, opened and cost, beside the version in force. The judges
 * are those that judge live readings.
 */
@NullMarked
@CheckReturnValue
package dev.caretaker.rejudging.backtest;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
