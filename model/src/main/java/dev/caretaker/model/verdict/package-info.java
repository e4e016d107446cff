/** What judging says of a standard and a subject, from when, and which readings prove it. */
@NullMarked
@CheckReturnValue
package dev.caretaker.model.verdict;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
