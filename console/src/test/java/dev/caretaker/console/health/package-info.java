/** How long probes wait, and for whom. */
@NullMarked
package dev.caretaker.console.health;

import org.jspecify.annotations.NullMarked;
