package dev.caretaker.model.verdict;

import dev.caretaker.model.reading.Reading;
import java.time.Instant;
import java.util.List;

/**
 * What proves a verdict.
 *
 * @param since when what it says began: for a breach the first reading outside the limits, before any hold
 * @param measured the number that was compared: the value, the statistic, the rise, or seconds in a state or of silence
 * @param readings the proving readings, oldest first: the first and the deciding one, and at most a few between
 */
public record Evidence(Instant since, double measured, List<Reading> readings) {
    /** Copies the readings. */
    public Evidence {
        readings = List.copyOf(readings);
    }
}
