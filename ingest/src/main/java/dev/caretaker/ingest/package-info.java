/** Readings into the telemetry store, and history out of it. */
@NullMarked
@CheckReturnValue
package dev.caretaker.ingest;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
