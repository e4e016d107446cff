package dev.caretaker.console;

import dev.caretaker.ingest.HistoryQuery;
import dev.caretaker.ingest.Sample;
import dev.caretaker.ingest.StoreException;
import dev.caretaker.ingest.TelemetryStore;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A telemetry store in memory; every statistic but the last value is the mean. */
final class MemoryStore implements TelemetryStore {
    private final Map<PointId, TreeMap<Instant, Reading>> rows = new HashMap<>();
    private boolean away;

    @Override
    public synchronized void append(List<Reading> batch) {
        batch.forEach(reading ->
                rows.computeIfAbsent(reading.point(), point -> new TreeMap<>()).put(reading.time(), reading));
    }

    synchronized void goAway() {
        away = true;
    }

    @Override
    public synchronized List<Sample> history(HistoryQuery query) {
        if (away) {
            throw new StoreException(StoreException.Code.AWAY, "memory", "away");
        }
        List<Reading> single = readings(query);
        if (query.every().isEmpty()) {
            return single.stream()
                    .map(one -> new Sample(one.time(), one.value()))
                    .toList();
        }
        long width = query.every().get().toMillis();
        TreeMap<Long, Double> windows = single.stream()
                .collect(Collectors.groupingBy(
                        one -> Math.floorDiv(one.time().toEpochMilli(), width) * width,
                        TreeMap::new,
                        Collectors.averagingDouble(Reading::value)));
        List<Sample> samples = new ArrayList<>();
        windows.forEach((start, mean) -> samples.add(new Sample(Instant.ofEpochMilli(start), mean)));
        return samples;
    }

    @Override
    public synchronized List<Reading> readings(HistoryQuery query) {
        TreeMap<Instant, Reading> all = rows.getOrDefault(query.point(), new TreeMap<>());
        return all.subMap(query.from(), query.to()).values().stream()
                .limit(query.every().isPresent() ? Integer.MAX_VALUE : query.limit())
                .toList();
    }

    @Override
    public synchronized Map<PointId, Reading> latest() {
        return rows.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, row -> row.getValue().lastEntry().getValue()));
    }

    @Override
    public synchronized boolean answers() {
        return !away;
    }

    @Override
    public void close() {}
}
