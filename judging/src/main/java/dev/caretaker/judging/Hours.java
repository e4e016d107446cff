package dev.caretaker.judging;

import dev.caretaker.judging.measure.EpochMillis;
import dev.caretaker.model.calendar.Occasion;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/** When a standard applies to a subject, when its limits may change, and when its breaches are excused. */
final class Hours {
    private final ZoneId zone;
    private final List<Occasion> during;
    private final List<Occasion> changing;
    private final Force force;
    private final Excuses excuses;

    Hours(ZoneId zone, Times times, Force force, Excuses excuses) {
        this.zone = zone;
        this.during = List.copyOf(times.during());
        this.changing = List.copyOf(times.changing());
        this.force = force;
        this.excuses = excuses;
    }

    Excuses excuses() {
        return excuses;
    }

    boolean inForce(long time) {
        return force.from() <= time && time < force.until();
    }

    /** Whether it ends without another version that takes its place. */
    boolean isLast() {
        return force.last();
    }

    boolean open(long time) {
        return during.isEmpty()
                || during.stream()
                        .allMatch(one -> one.includes(Instant.ofEpochMilli(time).atZone(zone)));
    }

    /** When one of these changes next, or {@link EpochMillis#NEVER}. */
    long next(long time) {
        long next = excuses.next(time);
        for (Occasion occasion : during) {
            next = Math.min(next, next(occasion, time));
        }
        for (Occasion occasion : changing) {
            next = Math.min(next, next(occasion, time));
        }
        return earlier(earlier(next, force.from(), time), force.until(), time);
    }

    /** Whether one of the things that limits depend on begins or ends at a time. */
    boolean hasChanged(long at) {
        ZonedDateTime now = Instant.ofEpochMilli(at).atZone(zone);
        ZonedDateTime before = Instant.ofEpochMilli(at - 1).atZone(zone);
        return changing.stream().anyMatch(one -> one.includes(now) != one.includes(before));
    }

    private long next(Occasion occasion, long time) {
        return occasion.nextChange(Instant.ofEpochMilli(time).atZone(zone))
                .map(Instant::toEpochMilli)
                .orElse(EpochMillis.NEVER);
    }

    private static long earlier(long next, long candidate, long after) {
        return candidate > after ? Math.min(next, candidate) : next;
    }

    /**
     * The times that come again.
     *
     * @param during all of them must be given
     * @param changing at these limits change
     */
    record Times(List<Occasion> during, List<Occasion> changing) {}

    /**
     * When a version is in force, in epoch milliseconds.
     *
     * @param from from when
     * @param until until when, not included
     * @param last whether no other version takes its place then
     */
    record Force(long from, long until, boolean last) {
        static final Force ALWAYS = new Force(EpochMillis.NONE, EpochMillis.NEVER, true);
    }
}
