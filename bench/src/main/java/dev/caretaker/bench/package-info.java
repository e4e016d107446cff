/** Benchmarks of the core and of the whole pipeline. */
@NullMarked
@CheckReturnValue
package dev.caretaker.bench;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
