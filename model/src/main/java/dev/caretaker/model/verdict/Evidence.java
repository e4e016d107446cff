package dev.caretaker.model.verdict;

import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.requirement.Limits;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What proves a verdict.
 *
 * @param since when what it says began: for a breach the first reading outside the limits, before any hold
 * @param measured the number that was compared: the value, the statistic, the rise, or seconds in a state or of silence
 * @param compared what it was compared with
 * @param readings the proving readings, oldest first: the first and the deciding one, and at most a few between
 */
public record Evidence(Instant since, double measured, Compared compared, List<Reading> readings) {
    /** Copies the readings. */
    public Evidence {
        readings = List.copyOf(readings);
    }

    /** Evidence by the only part of a requirement. */
    public Evidence(Instant since, double measured, List<Reading> readings) {
        this(since, measured, Compared.WITH_THE_FIRST, readings);
    }

    /**
     * What a number was compared with.
     *
     * @param part which of the requirement's parts, from 0
     * @param limits the limits that held then, where they depend on something
     * @param normal what was known of the normal values, where it was compared with these
     */
    public record Compared(int part, Optional<Limits> limits, Optional<Normal> normal) {
        /** The first part, with limits that are always the same. */
        public static final Compared WITH_THE_FIRST = new Compared(0, Optional.empty());

        /** A comparison with limits alone. */
        public Compared(int part, Optional<Limits> limits) {
            this(part, limits, Optional.empty());
        }

        /** The same part and limits, with what was known of the normal values. */
        public Compared with(Optional<Normal> other) {
            return new Compared(part, limits, other);
        }
    }
}
