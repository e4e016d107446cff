/** The log on disk: torn, damaged, full, killed. */
@NullMarked
package dev.caretaker.readinglog.embedded;

import org.jspecify.annotations.NullMarked;
