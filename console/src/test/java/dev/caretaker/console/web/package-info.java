/** What must hold of the web pages as files. */
@NullMarked
@CheckReturnValue
package dev.caretaker.console.web;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
