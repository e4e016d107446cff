/** The InfluxDB store against a real InfluxDB. */
@NullMarked
@CheckReturnValue
package dev.caretaker.ingest.influx;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
