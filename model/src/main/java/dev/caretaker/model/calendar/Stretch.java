package dev.caretaker.model.calendar;

import java.time.LocalTime;

/**
 * A stretch of time that starts on a day.
 *
 * @param from its start
 * @param to its end, not included; the next day's where it is not after the start
 */
public record Stretch(LocalTime from, LocalTime to) {
    /** Whether the clock of the day on which it starts shows a time in it. */
    boolean includes(LocalTime clock) {
        return !clock.isBefore(from) && (overnight() || clock.isBefore(to));
    }

    /** Whether the clock of the day after shows a time that is still in it. */
    boolean includesNextDay(LocalTime clock) {
        return overnight() && clock.isBefore(to);
    }

    private boolean overnight() {
        return !to.isAfter(from);
    }
}
