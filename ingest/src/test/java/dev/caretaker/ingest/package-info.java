/** What a telemetry store promises, and what ingest does while one is away. */
@NullMarked
@CheckReturnValue
package dev.caretaker.ingest;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
