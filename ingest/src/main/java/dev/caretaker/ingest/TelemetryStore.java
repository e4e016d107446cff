package dev.caretaker.ingest;

import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import java.util.List;
import java.util.Map;

/**
 * Where readings are kept. Appending is idempotent: the same point and time is the same row, the last value wins.
 * Calls block; make them from virtual threads.
 */
public interface TelemetryStore extends AutoCloseable {
    /**
     * Appends a batch; when it returns, the batch is durable.
     *
     * @throws StoreException when it is not; {@link StoreException#retryable()} says whether trying again can help
     */
    void append(List<Reading> batch);

    /** The history of a point, oldest first. */
    List<Sample> history(HistoryQuery query);

    /** The readings as they were stored, oldest first: for proofs and replays. At most {@code query.limit()}. */
    List<Reading> readings(HistoryQuery query);

    /** The latest reading of every point that has one. */
    Map<PointId, Reading> latest();

    /** Whether the store answers, lets us in and has a place for readings. */
    boolean answers();

    @Override
    void close();
}
