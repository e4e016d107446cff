/**
 * The registry of standards: every version of each, from its draft to its retirement, with who did what to it. What is
 * published is sealed, and what is in force follows from the registry and the day.
 */
@NullMarked
@CheckReturnValue
package dev.caretaker.registry;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
