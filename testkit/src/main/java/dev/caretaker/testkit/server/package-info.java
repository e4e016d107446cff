/**
 * Real Mosquitto, InfluxDB and PostgreSQL for tests: in containers where a Docker daemon answers, else as processes of
 * this machine, on free ports and with data of their own.
 */
@NullMarked
@CheckReturnValue
package dev.caretaker.testkit.server;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
