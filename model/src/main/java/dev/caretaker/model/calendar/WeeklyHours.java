package dev.caretaker.model.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Hours that repeat each week, but for some dates, on the wall clock of the site.
 *
 * @param windows the stretches of time; one that ends at or before its start runs over midnight
 * @param dates the dates that are not as the week says, such as holidays, and the stretches that start on each instead
 */
public record WeeklyHours(List<Window> windows, NavigableMap<LocalDate, List<Stretch>> dates) implements Occasion {
    /**
     * Days after which hours that never changed never will: a week, another one where the clocks were put on over the only
     * window, and a day for what runs over midnight.
     */
    private static final int UNCHANGED = 15;

    /** Copies the windows and dates. */
    public WeeklyHours {
        windows = List.copyOf(windows);
        NavigableMap<LocalDate, List<Stretch>> copy = new TreeMap<>();
        dates.forEach((date, stretches) -> copy.put(date, List.copyOf(stretches)));
        dates = Collections.unmodifiableNavigableMap(copy);
    }

    /** Hours that are the same each week. */
    public WeeklyHours(List<Window> windows) {
        this(windows, Collections.emptyNavigableMap());
    }

    /** The same week with other dates that are not as it says. */
    public WeeklyHours except(Map<LocalDate, List<Stretch>> others) {
        return new WeeklyHours(windows, new TreeMap<>(others));
    }

    /** What starts on a day of the week. */
    public List<Stretch> on(DayOfWeek day) {
        return windows.stream()
                .filter(window -> window.days().contains(day))
                .map(Window::stretch)
                .toList();
    }

    private List<Stretch> on(LocalDate date) {
        List<Stretch> exception = dates.get(date);
        return exception == null ? on(date.getDayOfWeek()) : exception;
    }

    /** Whether a time falls in one of the stretches, starts included and ends not. */
    @Override
    public boolean includes(ZonedDateTime time) {
        LocalDate day = time.toLocalDate();
        LocalTime clock = time.toLocalTime();
        return on(day).stream().anyMatch(stretch -> stretch.includes(clock))
                || on(day.minusDays(1)).stream().anyMatch(stretch -> stretch.includesNextDay(clock));
    }

    @Override
    public Optional<Instant> nextChange(ZonedDateTime after) {
        boolean now = includes(after);
        LocalDate today = after.toLocalDate();
        return Stream.iterate(
                        Optional.of(new Step(today, today)), Optional::isPresent, step -> step.flatMap(this::next))
                .flatMap(Optional::stream)
                .flatMap(step -> WallClock.moments(step.day(), edges(step.day()), after.getZone()))
                .filter(time -> time.toInstant().isAfter(after.toInstant()))
                .filter(time -> includes(time) != now)
                .findFirst()
                .map(ZonedDateTime::toInstant);
    }

    /** The day after; where the week has shown itself since the last exception, the next exception. */
    private Optional<Step> next(Step step) {
        LocalDate since = dates.containsKey(step.day()) ? step.day() : step.since();
        LocalDate day = step.day().plusDays(1);
        if (day.isBefore(since.plusDays(UNCHANGED))) {
            return Optional.of(new Step(day, since));
        }
        return Optional.ofNullable(dates.ceilingKey(day)).map(exception -> new Step(exception, exception));
    }

    private Stream<LocalTime> edges(LocalDate day) {
        return Stream.concat(
                on(day).stream().map(Stretch::from),
                Stream.of(day, day.minusDays(1))
                        .flatMap(start -> on(start).stream())
                        .map(Stretch::to));
    }

    /** A day on the way to the next change, and the last exception before it, or the first day of the way. */
    private record Step(LocalDate day, LocalDate since) {}

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

        private Stretch stretch() {
            return new Stretch(from, to);
        }
    }
}
