/** Tests of the generated dashboards. */
@NullMarked
package dev.caretaker.dashboards;

import org.jspecify.annotations.NullMarked;
