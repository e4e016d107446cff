package dev.caretaker.workorders.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A clock over the facts of one work order. It runs from its start until its stop; pauses do not count; it is breached
 * once more time than its target has counted. A breach never ends: no later fact makes the counted time less.
 *
 * @param kind what it measures
 * @param target how much time may count
 * @param facts what happened
 * @param calendar which time counts
 */
public record ServiceClock(Kind kind, Duration target, ClockFacts facts, ServiceCalendar calendar) {

    /** What a clock measures. */
    public enum Kind {
        /** From the opening until somebody accepts. */
        RESPONSE,
        /** From the opening until the work is completed. */
        RESOLUTION;

        /** The word used in answers. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where a clock stands. */
    public enum State {
        /** Time counts. */
        RUNNING,
        /** Work rests for a reason that stops it. */
        PAUSED,
        /** It stopped in time. */
        MET,
        /** It stopped too late. */
        MISSED;

        /** The word used in answers. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How much time has counted by an instant. */
    public Duration elapsed(Instant now) {
        Instant end = end(now);
        Duration counted = calendar.between(facts.start(), end);
        for (Span pause : Span.known(facts.pauses(), end)) {
            counted = counted.minus(calendar.between(later(pause.from(), facts.start()), pause.end()));
        }
        return counted;
    }

    /**
     * When the target is or was used up, as far as is known at an instant: a pause that lasts moves it on, and a
     * pause that begins after it does not.
     */
    public Instant deadline(Instant now) {
        Duration left = target;
        Instant from = facts.start();
        for (Span pause : Span.known(facts.pauses(), now)) {
            Duration before = calendar.between(from, pause.from());
            if (before.compareTo(left) >= 0) {
                break;
            }
            left = left.minus(before);
            from = later(from, pause.end());
        }
        return calendar.after(from, left);
    }

    /** Whether more time than the target had counted by an instant. */
    public boolean breached(Instant now) {
        return elapsed(now).compareTo(target) > 0;
    }

    /** Where it stood at an instant. */
    public State state(Instant now) {
        boolean stopped = facts.stop().isPresent() && !facts.stop().get().isAfter(now);
        if (stopped) {
            return breached(now) ? State.MISSED : State.MET;
        }
        return paused(facts.pauses(), now) ? State.PAUSED : State.RUNNING;
    }

    private static boolean paused(List<Span> pauses, Instant now) {
        return pauses.stream()
                .anyMatch(pause -> !pause.from().isAfter(now)
                        && pause.until().map(now::isBefore).orElse(true));
    }

    private Instant end(Instant now) {
        Instant end = facts.stop().map(stop -> earlier(stop, now)).orElse(now);
        return later(end, facts.start());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
