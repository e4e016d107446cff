/**
 * What a version must pass before it is published: its own cases, and a case that guards each limit.
 * A check answers with findings, never with a bare no.
 */
@NullMarked
@CheckReturnValue
package dev.caretaker.registry.check;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
