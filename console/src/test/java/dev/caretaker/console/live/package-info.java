/** What the stream of events keeps and forgets. */
@NullMarked
package dev.caretaker.console.live;

import org.jspecify.annotations.NullMarked;
