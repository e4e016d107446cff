/** Reads the files of a building. Every mistake in them is found in one run and named with file, line, key and mend. */
@NullMarked
@CheckReturnValue
package dev.caretaker.provisioning;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
