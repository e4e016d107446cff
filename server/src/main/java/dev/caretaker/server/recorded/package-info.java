/** Recorded series in files. They are read column by column, and what cannot be read is named with its line. */
@NullMarked
@CheckReturnValue
package dev.caretaker.server.recorded;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
