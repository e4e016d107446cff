package dev.caretaker.workorders.clock;

import dev.caretaker.model.calendar.Occasion;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The hours of a calendar, on the wall clock of a site: only they count.
 *
 * @param hours the calendar
 * @param zone the zone of the site
 */
public record BusinessHours(Occasion hours, ZoneId zone) implements ServiceCalendar {
    /** Where hours that never come again are taken to end: further than any order lasts. */
    private static final Duration NEVER = Duration.ofDays(36_525);

    @Override
    public Duration between(Instant from, Instant until) {
        Duration counted = Duration.ZERO;
        Instant at = from;
        while (at.isBefore(until)) {
            Instant next = change(at).filter(until::isAfter).orElse(until);
            if (counts(at)) {
                counted = counted.plus(Duration.between(at, next));
            }
            at = next;
        }
        return counted;
    }

    @Override
    public Instant after(Instant from, Duration counted) {
        Duration left = counted;
        Instant at = from;
        while (!left.isZero()) {
            Optional<Instant> next = change(at);
            if (next.isEmpty()) {
                return counts(at) ? at.plus(left) : from.plus(NEVER);
            }
            Duration piece = counts(at) ? Duration.between(at, next.get()) : Duration.ZERO;
            if (piece.compareTo(left) >= 0) {
                return at.plus(left);
            }
            left = left.minus(piece);
            at = next.get();
        }
        return at;
    }

    private boolean counts(Instant at) {
        return hours.includes(at.atZone(zone));
    }

    private Optional<Instant> change(Instant after) {
        return hours.nextChange(after.atZone(zone));
    }
}
