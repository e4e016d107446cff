package dev.caretaker.workorders.clock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a clock is derived from.
 *
 * @param start when time began to count
 * @param stop when it ceased to count, where it did
 * @param pauses when it did not count in between; they may overlap
 */
public record ClockFacts(Instant start, Optional<Instant> stop, List<Span> pauses) {
    /** Copies the pauses. */
    public ClockFacts {
        pauses = List.copyOf(pauses);
    }
}
