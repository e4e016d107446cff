/**
 * The hours of a site: weekly hours, seasons and the occasions they are known by, on the clock of the wall.
 * Clock changes neither lose nor double an hour.
 */
@NullMarked
@CheckReturnValue
package dev.caretaker.model.calendar;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
