package dev.caretaker.judging;

import dev.caretaker.judging.measure.EpochMillis;
import dev.caretaker.model.excuse.Excuse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * When the breaches of one rule instance are excused. Where the excuses change, the new ones count from a moment on; before it
 * those count that were known then, so that what was said stays right when it is looked at again.
 */
final class Excuses {
    private final Predicate<Excuse> mine;

    /** The latest first. */
    private List<Era> eras = List.of(new Era(EpochMillis.NONE, List.of()));

    Excuses(Predicate<Excuse> mine) {
        this.mine = mine;
    }

    /** Excuses that were known from the start. */
    void begin(Collection<Excuse> all) {
        eras = List.of(new Era(EpochMillis.NONE, all.stream().filter(mine).toList()));
    }

    /** Knows what another knows. */
    void adopt(Excuses other) {
        eras = other.eras;
    }

    /** The eras, to be given to another. */
    List<Era> eras() {
        return eras;
    }

    /** Knows what was known. */
    void restore(List<Era> known) {
        eras = List.copyOf(known);
    }

    /** Puts others in their place from a time on, and forgets what nobody looks at who goes back to another; whether they differ. */
    boolean change(Collection<Excuse> all, long from, long oldest) {
        List<Excuse> others = all.stream().filter(mine).toList();
        if (others.equals(eras.getFirst().excuses())) {
            return false;
        }
        List<Era> kept = new ArrayList<>(List.of(new Era(from, others)));
        for (Era era : eras) {
            if (kept.getLast().from() > oldest) {
                kept.add(era);
            }
        }
        eras = List.copyOf(kept);
        return true;
    }

    boolean include(long time) {
        List<Excuse> known = at(time);
        if (known.isEmpty()) {
            return false;
        }
        Instant instant = Instant.ofEpochMilli(time);
        return known.stream().anyMatch(excuse -> excuse.includes(instant));
    }

    /** When they begin or end next, or {@link EpochMillis#NEVER}. */
    long next(long time) {
        long next = EpochMillis.NEVER;
        for (Excuse excuse : at(time)) {
            next = earlier(next, millis(excuse.from()), time);
            next = earlier(next, millis(excuse.until()), time);
        }
        for (Era era : eras) {
            next = earlier(next, era.from(), time);
        }
        return next;
    }

    private List<Excuse> at(long time) {
        for (Era era : eras) {
            if (era.from() <= time) {
                return era.excuses();
            }
        }
        return eras.getLast().excuses();
    }

    private static long earlier(long next, long candidate, long after) {
        return candidate > after ? Math.min(next, candidate) : next;
    }

    /** The first millisecond at or after an instant, so that the excuse is seen to have begun or ended by then. */
    private static long millis(Instant instant) {
        long millis = instant.toEpochMilli();
        return Instant.ofEpochMilli(millis).equals(instant) ? millis : millis + 1;
    }

    /** The excuses that are known from a time on. */
    record Era(long from, List<Excuse> excuses) {}
}
