package dev.caretaker.compliance.interval;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * A stretch of time that figures are made of.
 *
 * @param from its start
 * @param to its end, not included
 */
public record Period(Instant from, Instant to) {
    /** Refuses a period without length. */
    public Period {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("The period from " + from + " to " + to + " must end after it begins");
        }
    }

    /**
     * The one before it, as people of a zone see it: as many whole months before whole months, as many days before whole
     * days, else as long a time.
     */
    public Period before(ZoneId zone) {
        ZonedDateTime start = from.atZone(zone);
        ZonedDateTime end = to.atZone(zone);
        if (!midnight(start) || !midnight(end)) {
            return new Period(from.minus(Duration.between(from, to)), from);
        }
        boolean months = start.getDayOfMonth() == 1 && end.getDayOfMonth() == 1;
        ChronoUnit unit = months ? ChronoUnit.MONTHS : ChronoUnit.DAYS;
        long count = unit.between(start.toLocalDate(), end.toLocalDate());
        return new Period(
                start.toLocalDate().minus(count, unit).atStartOfDay(zone).toInstant(), from);
    }

    private static boolean midnight(ZonedDateTime time) {
        return time.equals(time.toLocalDate().atStartOfDay(time.getZone()))
                || time.toLocalTime().equals(LocalTime.MIDNIGHT);
    }
}
