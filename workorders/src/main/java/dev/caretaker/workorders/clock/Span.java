package dev.caretaker.workorders.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A time from an instant (with it) until another (without it).
 *
 * @param from when it begins
 * @param until when it ends; empty while it lasts
 */
public record Span(Instant from, Optional<Instant> until) {
    /** Refuses a span that ends before it begins. */
    public Span {
        if (until.isPresent() && until.get().isBefore(from)) {
            throw new IllegalArgumentException("A span from " + from + " cannot end before, at " + until.get());
        }
    }

    /** A span that is over. */
    public static Span of(Instant from, Instant until) {
        return new Span(from, Optional.of(until));
    }

    /** A span that lasts. */
    public static Span since(Instant from) {
        return new Span(from, Optional.empty());
    }

    /** The same span, over at an instant (or at its own beginning, where that is later), unless it was over before. */
    Span endedBy(Instant at) {
        Instant end = at.isAfter(from) ? at : from;
        return of(from, until.filter(end::isAfter).orElse(end));
    }

    /** What is known of spans at an instant: in the order of time, those that overlap or touch made one, none beyond it. */
    static List<Span> known(List<Span> spans, Instant now) {
        List<Span> known = new ArrayList<>();
        for (Span span : spans.stream().sorted(Comparator.comparing(Span::from)).toList()) {
            if (span.from().isAfter(now)) {
                break;
            }
            Span next = span.endedBy(now);
            if (known.isEmpty() || next.from.isAfter(known.getLast().end())) {
                known.add(next);
            } else if (next.end().isAfter(known.getLast().end())) {
                known.set(known.size() - 1, of(known.getLast().from, next.end()));
            }
        }
        return known;
    }

    /** The end of one that is over. */
    Instant end() {
        return until.orElseThrow();
    }
}
