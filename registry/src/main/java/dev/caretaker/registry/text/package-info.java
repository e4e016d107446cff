/**
 * The text of a standard as somebody wrote it: read strictly, kept in one canonical form, with findings where it does not fit.
 * Comments and the order of keys are not kept; everything that is said is.
 */
@NullMarked
@CheckReturnValue
package dev.caretaker.registry.text;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
