/** The durable log of readings: whoever hears appends to it, whoever works reads it at a pace of its own. */
@NullMarked
@CheckReturnValue
package dev.caretaker.readinglog;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
