package dev.caretaker.readinglog;

import dev.caretaker.model.reading.Reading;
import java.util.List;

/**
 * Readings as they follow each other in the log.
 *
 * @param missed how many readings before them were given up or lost before they were read
 * @param readings the readings; none where there is nothing to read
 * @param next the offset behind them
 */
public record LogSlice(long missed, List<Reading> readings, long next) {
    /** Copies nothing: whoever makes it keeps no hand on the list. */
    public LogSlice {
        if (missed < 0) {
            throw new IllegalArgumentException("No less than none can be missed, not " + missed);
        }
    }

    /** Whether there was nothing to read. */
    public boolean isEmpty() {
        return readings.isEmpty() && missed == 0;
    }

    /** The offset of the first. */
    public long from() {
        return next - readings.size();
    }
}
