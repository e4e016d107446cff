package dev.caretaker.console.live;

import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.reading.ReadingSink;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** The latest reading of every point, and which of them are news to the browsers. */
public final class LiveReadings implements ReadingSink {
    private final Map<PointId, Reading> latest = new ConcurrentHashMap<>();
    private final Map<PointId, Reading> news = new ConcurrentHashMap<>();

    /** Nothing known yet. */
    public LiveReadings() {}

    /** Takes what the store knows from before the start; what came since stays where it is newer. */
    public void warm(Collection<Reading> stored) {
        stored.forEach(reading -> {
            boolean ignored = keep(reading);
        });
    }

    /** Keeps a batch; a reading older than the one that is known is no news. */
    @Override
    public CompletionStage<Void> accept(List<Reading> batch) {
        for (Reading reading : batch) {
            if (keep(reading)) {
                news.put(reading.point(), reading);
            }
        }
        return CompletableFuture.completedFuture(null);
    }

    /** The latest reading of a point. */
    public Optional<Reading> latest(PointId point) {
        return Optional.ofNullable(latest.get(point));
    }

    /** The news since it was last asked: one reading a point, however many there were. */
    List<Reading> news() {
        List<Reading> taken = new ArrayList<>();
        news.keySet().forEach(point -> Optional.ofNullable(news.remove(point)).ifPresent(taken::add));
        return taken;
    }

    private boolean keep(Reading reading) {
        Reading kept = latest.merge(
                reading.point(), reading, (known, come) -> come.time().isBefore(known.time()) ? known : come);
        return kept.equals(reading);
    }
}
