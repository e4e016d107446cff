/**
 * Digests: what says the same has the same one, and nothing else has it.
 * Standards, reports, sites and texts are named and sealed by them.
 */
@NullMarked
@CheckReturnValue
package dev.caretaker.model.digest;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
