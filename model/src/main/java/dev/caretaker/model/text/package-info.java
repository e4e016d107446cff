/** What people read, in English and Chinese. Facts are stored; sentences are made here, in the reader's language. */
@NullMarked
@CheckReturnValue
package dev.caretaker.model.text;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
