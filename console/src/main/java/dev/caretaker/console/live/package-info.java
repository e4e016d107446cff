/** What changes as it happens: the latest reading of every point, and the stream of events to browsers. */
@NullMarked
@CheckReturnValue
package dev.caretaker.console.live;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
