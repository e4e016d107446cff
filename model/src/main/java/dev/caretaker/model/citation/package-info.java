/**
 * Where a standard comes from: the published document, its clause, and how sure we are of the figure.
 * Figures are cited, never copied with their text.
 */
@NullMarked
@CheckReturnValue
package dev.caretaker.model.citation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
