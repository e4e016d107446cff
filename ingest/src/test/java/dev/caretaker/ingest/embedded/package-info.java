/** The embedded store against the promises, a full disk and a sudden death. */
@NullMarked
@CheckReturnValue
package dev.caretaker.ingest.embedded;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
