/**
 * What a judge is for: versions of standards on the days they are in force, and the points that are judged together.
 * It reads the library and the site, and judges nothing.
 */
@NullMarked
@CheckReturnValue
package dev.caretaker.judging.scope;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
