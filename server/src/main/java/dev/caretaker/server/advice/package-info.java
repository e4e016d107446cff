/** What only the person at the keyboard can put right, said in one sentence that tells how. */
@NullMarked
@CheckReturnValue
package dev.caretaker.server.advice;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
