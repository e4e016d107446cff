/** The test cases of standards: each is played through the very judge that judges live readings. */
@NullMarked
@CheckReturnValue
package dev.caretaker.judging.cases;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
