/** The building as a graph: sites, buildings, floors, spaces, assets, devices and points. Immutable once read. */
@NullMarked
@CheckReturnValue
package dev.caretaker.model.site;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
