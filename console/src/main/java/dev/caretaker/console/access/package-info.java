/** Who may do what: accounts, sign-in with lock-out, sessions, API tokens, roles, and the check of every request. */
@NullMarked
@CheckReturnValue
package dev.caretaker.console.access;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
