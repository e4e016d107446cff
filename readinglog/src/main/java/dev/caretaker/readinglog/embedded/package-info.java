/** The reading log as files of this process: segments with checksums, and the position of each reader. */
@NullMarked
@CheckReturnValue
package dev.caretaker.readinglog.embedded;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
