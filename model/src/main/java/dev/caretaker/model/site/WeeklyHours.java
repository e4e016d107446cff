package dev.caretaker.model.site;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;

/**
 * Hours that repeat each week, on the wall clock of the site.
 *
 * @param windows the stretches of time; one that ends at or before its start runs over midnight
 */
public record WeeklyHours(List<Window> windows) {
    /** Copies the windows. */
    public WeeklyHours {
        windows = List.copyOf(windows);
    }

    /** Whether a time falls in one of the windows, starts included and ends not. */
    public boolean includes(ZonedDateTime time) {
        return windows.stream().anyMatch(window -> window.includes(time));
    }

    /**
     * One stretch of time on some days of the week.
     *
     * @param days the days on which it starts
     * @param from its start
     * @param to its end; the next day's where it is not after the start
     */
    public record Window(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
        /** Copies the days. */
        public Window {
            days = Set.copyOf(days);
        }

        boolean includes(ZonedDateTime time) {
            LocalTime clock = time.toLocalTime();
            DayOfWeek day = time.getDayOfWeek();
            if (to.isAfter(from)) {
                return days.contains(day) && !clock.isBefore(from) && clock.isBefore(to);
            }
            return (days.contains(day) && !clock.isBefore(from)) || (days.contains(day.minus(1)) && clock.isBefore(to));
        }
    }
}
