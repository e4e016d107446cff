/** How passwords are kept. */
@NullMarked
package dev.caretaker.console.access;

import org.jspecify.annotations.NullMarked;
