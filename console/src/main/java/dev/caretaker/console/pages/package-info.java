/** The web pages: files from the class path, with the headers that keep them safe and fresh. */
@NullMarked
@CheckReturnValue
package dev.caretaker.console.pages;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
