/** Standards, their versions and backtests as the API shows them. */
@NullMarked
@CheckReturnValue
package dev.caretaker.console.view.standard;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
