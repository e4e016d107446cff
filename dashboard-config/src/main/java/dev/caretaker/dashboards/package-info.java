/** Grafana data sources and dashboards, generated from the same site and standards. */
@NullMarked
@CheckReturnValue
package dev.caretaker.dashboards;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
