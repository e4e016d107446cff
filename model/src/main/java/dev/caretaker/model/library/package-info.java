/**
 * The library: all standards there are, of the plant and of service, and the packs of them that each site has chosen.
 * Whoever judges takes its standards from here.
 */
@NullMarked
@CheckReturnValue
package dev.caretaker.model.library;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
