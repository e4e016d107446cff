package dev.caretaker.model.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A part of every year, on the wall clock of the site.
 *
 * @param from its first day
 * @param to its last day, included; next year's where it is before the first
 */
public record Season(MonthDay from, MonthDay to) implements Occasion {
    /** Years in which each day of the year comes at least once: leap days can be eight years apart. */
    private static final int CYCLE = 8;

    @Override
    public boolean includes(ZonedDateTime time) {
        return includes(MonthDay.from(time));
    }

    private boolean includes(MonthDay day) {
        boolean begun = !day.isBefore(from);
        boolean unended = !day.isAfter(to);
        return to.isBefore(from) ? begun || unended : begun && unended;
    }

    /** Whether there is a day that belongs to both. */
    public boolean overlaps(Season other) {
        return includes(other.from) || other.includes(from);
    }

    @Override
    public Optional<Instant> nextChange(ZonedDateTime after) {
        boolean now = includes(after);
        int year = after.getYear();
        return IntStream.rangeClosed(year - 1, year + CYCLE + 1)
                .boxed()
                .flatMap(this::turns)
                .distinct()
                .sorted()
                .flatMap(day -> WallClock.moments(day, Stream.of(LocalTime.MIDNIGHT), after.getZone()))
                .filter(time -> time.toInstant().isAfter(after.toInstant()))
                .filter(time -> includes(time) != now)
                .findFirst()
                .map(ZonedDateTime::toInstant);
    }

    /** The days on which it may begin or be over, and those before, on which the clock may be put back. */
    private Stream<LocalDate> turns(int year) {
        return Stream.of(from.atYear(year), to.atYear(year))
                .flatMap(day -> IntStream.rangeClosed(-1, 1).mapToObj(day::plusDays));
    }
}
