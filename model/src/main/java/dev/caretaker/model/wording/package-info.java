/** Standards in words: what they ask for, of what, and what was measured. In both languages, made from the facts when they are shown. */
@NullMarked
@CheckReturnValue
package dev.caretaker.model.wording;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
