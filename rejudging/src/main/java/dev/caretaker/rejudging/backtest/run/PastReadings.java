package dev.caretaker.rejudging.backtest.run;

import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Stored readings, fetched a piece at a time by several threads. Calls may block. */
public interface PastReadings {
    /** The readings of a point from a time on and before another, oldest first; where there are more, the first of them. */
    List<Reading> piece(PointId point, Instant from, Instant to, int most);

    /** The last reading before a time: what a point that reports changes only showed then. */
    default Optional<Reading> lastBefore(PointId point, Instant time) {
        return Optional.empty();
    }
}
