package dev.caretaker.model.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The clock on the wall: which instants of a day it shows a time at, twice or not at all when it is put back or on. */
final class WallClock {
    private WallClock() {}

    /** The instants of a day at which its clock comes to show one of the times or is changed, in order. */
    static Stream<ZonedDateTime> moments(LocalDate day, Stream<LocalTime> times, ZoneId zone) {
        Stream<ZonedDateTime> shown = times.map(time -> day.atTime(time).atZone(zone))
                .flatMap(time -> Stream.of(time.withEarlierOffsetAtOverlap(), time.withLaterOffsetAtOverlap()));
        return Stream.concat(shown, change(day, zone).stream())
                .filter(time -> time.toLocalDate().equals(day))
                .distinct()
                .sorted(Comparator.comparing(ZonedDateTime::toInstant));
    }

    private static Optional<ZonedDateTime> change(LocalDate day, ZoneId zone) {
        Instant before = day.atStartOfDay(zone).toInstant().minusNanos(1);
        return Optional.ofNullable(zone.getRules().nextTransition(before))
                .map(ZoneOffsetTransition::getInstant)
                .map(instant -> instant.atZone(zone));
    }
}
