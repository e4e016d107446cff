package dev.caretaker.alerting.deviation.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A span of time.
 *
 * @param from its start
 * @param until its end, not included, after the start
 */
public record Span(Instant from, Instant until) {
    /** Refuses a span without time in it. */
    public Span {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("A span from " + from + " cannot end at " + until);
        }
    }

    /** The span between two times; empty where there is none. */
    public static Optional<Span> between(Instant from, Instant until) {
        return from.isBefore(until) ? Optional.of(new Span(from, until)) : Optional.empty();
    }

    /** What both have in common; nothing where they do not meet. */
    public Optional<Span> and(Span other) {
        return between(later(from, other.from), earlier(until, other.until));
    }

    /** How long it is. */
    public Duration length() {
        return Duration.between(from, until);
    }

    /** The later of two times. */
    public static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** The earlier of two times. */
    public static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
