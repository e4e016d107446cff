/** Standards: versioned, cited statements of what must hold, for what, and what happens when it does not. */
@NullMarked
@CheckReturnValue
package dev.caretaker.model.standard;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
