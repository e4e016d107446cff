/**
 * What a breach asks for: how severe it is, what it is about, and the order and pages that follow.
 * Words only; who acts on them is elsewhere.
 */
@NullMarked
@CheckReturnValue
package dev.caretaker.model.response;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
