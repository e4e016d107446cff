/** Standards read from files: one document each, every version of every standard in it, strictly. */
@NullMarked
@CheckReturnValue
package dev.caretaker.provisioning.standards;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
