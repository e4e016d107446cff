package dev.caretaker.ingest;

import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Statistic;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A question for the history of a point.
 *
 * @param point the point
 * @param from the start, included
 * @param to the end, not included
 * @param every the width of the windows, aligned to the epoch; single readings where empty
 * @param statistic the statistic of a window
 * @param limit the most samples to return
 */
public record HistoryQuery(
        PointId point, Instant from, Instant to, Optional<Duration> every, Statistic statistic, int limit) {
    /** Single readings of a stretch of time. */
    public static HistoryQuery raw(PointId point, Instant from, Instant to) {
        return new HistoryQuery(point, from, to, Optional.empty(), Statistic.LAST, 100_000);
    }
}
