/** Manual time, recording channels and real servers for the tests of every module. */
@NullMarked
@CheckReturnValue
package dev.caretaker.testkit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
