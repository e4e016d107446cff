/**
 * The telemetry store that needs no server: SQLite, one file for every UTC day, so that forgetting a day is deleting a
 * file. A catalogue beside them gives every point a short number and remembers its newest day.
 */
@NullMarked
@CheckReturnValue
package dev.caretaker.ingest.embedded;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
