package dev.caretaker.rejudging.late;

import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.rejudging.backtest.run.PastReadings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Stored readings in memory; it can be away. */
final class KnownStandards implements PastReadings {
    private final Map<PointId, NavigableMap<Instant, Reading>> stored = new ConcurrentHashMap<>();
    private volatile boolean away;

    void put(Reading reading) {
        stored.computeIfAbsent(reading.point(), any -> new TreeMap<>()).put(reading.time(), reading);
    }

    void away(boolean isAway) {
        away = isAway;
    }

    @Override
    public List<Reading> piece(PointId point, Instant from, Instant to, int most) {
        return of(point).subMap(from, true, to, false).values().stream()
                .limit(most)
                .toList();
    }

    @Override
    public Optional<Reading> lastBefore(PointId point, Instant time) {
        return Optional.ofNullable(of(point).lowerEntry(time)).map(Map.Entry::getValue);
    }

    private NavigableMap<Instant, Reading> of(PointId point) {
        if (away) {
            throw new IllegalStateException("the store is away");
        }
        return stored.getOrDefault(point, new TreeMap<>());
    }
}
