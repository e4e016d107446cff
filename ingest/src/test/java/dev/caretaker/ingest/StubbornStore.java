package dev.caretaker.ingest;

import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A store in memory that can be away, and that refuses some readings for good. */
final class StubbornStore implements TelemetryStore {
    private final List<Reading> stored = new ArrayList<>();
    private final Predicate<Reading> refused;
    private volatile boolean away;
    private int writes;

    StubbornStore(Predicate<Reading> refused) {
        this.refused = refused;
    }

    void goAway() {
        away = true;
    }

    void comeBack() {
        away = false;
    }

    synchronized List<Reading> stored() {
        return List.copyOf(stored);
    }

    synchronized int writes() {
        return writes;
    }

    @Override
    public synchronized void append(List<Reading> batch) {
        writes++;
        if (away) {
            throw new StoreException(StoreException.Code.AWAY, "memory", "away");
        }
        if (batch.stream().anyMatch(refused)) {
            throw new StoreException(StoreException.Code.REFUSED, "memory", "refused");
        }
        stored.addAll(batch);
    }

    @Override
    public List<Sample> history(HistoryQuery query) {
        return List.of();
    }

    @Override
    public List<Reading> readings(HistoryQuery query) {
        return List.of();
    }

    @Override
    public Map<PointId, Reading> latest() {
        return Map.of();
    }

    @Override
    public boolean answers() {
        return !away;
    }

    @Override
    public void close() {}
}
