/** What went wrong with a request, as RFC 9457 problems in the reader's language: a stable code, a sentence, and the mend. */
@NullMarked
@CheckReturnValue
package dev.caretaker.console.problem;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
