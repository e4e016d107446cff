/**
 * Judges at work: points shared among partitions, checkpoints from which a restart goes on, and what was learned from stored readings.
 * Everything with a thread, a file or a clock is here; the judging itself is in {@code dev.caretaker.judging}.
 */
@NullMarked
@CheckReturnValue
package dev.caretaker.judging.live;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
