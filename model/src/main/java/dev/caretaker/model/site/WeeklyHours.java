package dev.caretaker.model.site;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
     * The first time after another at which {@link #includes} answers otherwise, to the millisecond; empty where it
     * always answers the same. On days on which the clocks change it is the wall clock that counts.
     */
    public Optional<Instant> nextChange(ZonedDateTime after) {
        boolean now = includes(after);
        return candidates(after)
                .filter(time -> includes(time) != now)
                .findFirst()
                .map(ZonedDateTime::toInstant);
    }

    private Stream<ZonedDateTime> candidates(ZonedDateTime after) {
        Stream<ZonedDateTime> ends = IntStream.rangeClosed(-1, 8)
                .mapToObj(after.toLocalDate()::plusDays)
                .flatMap(day -> windows.stream()
                        .flatMap(window -> Stream.of(window.from(), window.to()))
                        .map(day::atTime))
                .map(local -> local.atZone(after.getZone()))
                .flatMap(time -> Stream.of(time.withEarlierOffsetAtOverlap(), time.withLaterOffsetAtOverlap()));
        Instant limit = after.toInstant().plus(Duration.ofDays(8));
        Stream<ZonedDateTime> shifts = Stream.iterate(
                        Optional.ofNullable(after.getZone().getRules().nextTransition(after.toInstant())),
                        shift -> shift.isPresent() && shift.get().getInstant().isBefore(limit),
                        shift -> shift.flatMap(one ->
                                Optional.ofNullable(after.getZone().getRules().nextTransition(one.getInstant()))))
                .flatMap(Optional::stream)
                .map(shift -> shift.getInstant().atZone(after.getZone()));
        return Stream.concat(ends, shifts)
                .filter(time -> time.toInstant().isAfter(after.toInstant()))
                .distinct()
                .sorted(Comparator.comparing(ZonedDateTime::toInstant));
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
