/** What every reading log must do. */
@NullMarked
package dev.caretaker.readinglog;

import org.jspecify.annotations.NullMarked;
