package dev.caretaker.alerting.judging;

import dev.caretaker.model.site.Excuse;
import dev.caretaker.model.site.Occasion;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** When a standard applies to a subject, when its limits may change, and when its breaches are excused. */
final class Hours {
    private final ZoneId zone;
    private final List<Occasion> during;
    private final List<Occasion> changing;
    private final Force force;
    private final Predicate<Excuse> mine;
    private List<Excuse> excuses = List.of();

    /** All of the first occasions must be given; at the others something else changes. */
    Hours(ZoneId zone, List<Occasion> during, List<Occasion> changing, Binding binding) {
        this.zone = zone;
        this.during = List.copyOf(during);
        this.changing = List.copyOf(changing);
        this.force = binding.force();
        this.mine = binding.mine();
    }

    /** Puts other excuses in the place of those there were. */
    void excuse(Collection<Excuse> all) {
        excuses = all.stream().filter(mine).toList();
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

    boolean excused(long time) {
        if (excuses.isEmpty()) {
            return false;
        }
        Instant instant = Instant.ofEpochMilli(time);
        return excuses.stream().anyMatch(excuse -> excuse.includes(instant));
    }

    /** When one of these changes next, or {@link State#NEVER}. */
    long next(long time) {
        long next = State.NEVER;
        for (Occasion occasion : during) {
            next = Math.min(next, next(occasion, time));
        }
        for (Occasion occasion : changing) {
            next = Math.min(next, next(occasion, time));
        }
        for (Excuse excuse : excuses) {
            next = earlier(next, millis(excuse.from()), time);
            next = earlier(next, millis(excuse.until()), time);
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
                .orElse(State.NEVER);
    }

    private static long earlier(long next, long candidate, long after) {
        return candidate > after ? Math.min(next, candidate) : next;
    }

    /** The first millisecond at or after an instant, so that the excuse is seen to have begun or ended by then. */
    private static long millis(Instant instant) {
        long millis = instant.toEpochMilli();
        return Instant.ofEpochMilli(millis).equals(instant) ? millis : millis + 1;
    }

    /**
     * What binds a version to its time and its subject.
     *
     * @param force when it is in force
     * @param mine which excuses concern it
     */
    record Binding(Force force, Predicate<Excuse> mine) {}

    /**
     * When a version is in force, in epoch milliseconds.
     *
     * @param from from when
     * @param until until when, not included
     * @param last whether no other version takes its place then
     */
    record Force(long from, long until, boolean last) {
        static final Force ALWAYS = new Force(State.NONE, State.NEVER, true);
    }
}
