/** The console as a person and a program meet it: over HTTP, on a real port, with a real database. */
@NullMarked
package dev.caretaker.console;

import org.jspecify.annotations.NullMarked;
