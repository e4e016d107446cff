package dev.caretaker.alerting.judging;

import dev.caretaker.model.site.Excuse;
import dev.caretaker.model.site.WeeklyHours;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** When a standard applies to a subject, and when its breaches are excused. */
final class Hours {
    private final Optional<WeeklyHours> during;
    private final ZoneId zone;
    private final List<Excuse> excuses;

    Hours(Optional<WeeklyHours> during, ZoneId zone, List<Excuse> excuses) {
        this.during = during;
        this.zone = zone;
        this.excuses = List.copyOf(excuses);
    }

    boolean open(long time) {
        return during.isEmpty()
                || during.get().includes(Instant.ofEpochMilli(time).atZone(zone));
    }

    boolean excused(long time) {
        if (excuses.isEmpty()) {
            return false;
        }
        Instant instant = Instant.ofEpochMilli(time);
        return excuses.stream().anyMatch(excuse -> excuse.includes(instant));
    }

    /** When one of the two changes next, or {@link State#NEVER}. */
    long next(long time) {
        long next = State.NEVER;
        if (during.isPresent()) {
            next = during.get()
                    .nextChange(Instant.ofEpochMilli(time).atZone(zone))
                    .map(Instant::toEpochMilli)
                    .orElse(State.NEVER);
        }
        for (Excuse excuse : excuses) {
            next = earlier(next, millis(excuse.from()), time);
            next = earlier(next, millis(excuse.until()), time);
        }
        return next;
    }

    private static long earlier(long next, long candidate, long after) {
        return candidate > after ? Math.min(next, candidate) : next;
    }

    /** The first millisecond at or after an instant, so that the excuse is seen to have begun or ended by then. */
    private static long millis(Instant instant) {
        long millis = instant.toEpochMilli();
        return Instant.ofEpochMilli(millis).equals(instant) ? millis : millis + 1;
    }
}
