/**
 * The telemetry store in InfluxDB, over the interface that InfluxDB 1.x, 2.x and 3 Core share: line protocol to
 * {@code /write}, InfluxQL to {@code /query}. One measurement for every quantity, tagged with point and place.
 */
@NullMarked
@CheckReturnValue
package dev.caretaker.ingest.influx;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
