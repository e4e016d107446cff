package dev.caretaker.server.running;

import dev.caretaker.compliance.interval.Period;
import dev.caretaker.ingest.StoreException;
import dev.caretaker.ingest.TelemetryStore;
import dev.caretaker.judging.live.History;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stored readings, as judges that have just started ask for them. Where the store is away when the service starts, they
 * begin by what they wrote down themselves: devices that raise an alarm now are not kept waiting for what was.
 */
final class StoredHistory implements History {
    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");
    private static final Logger LOG = LoggerFactory.getLogger(StoredHistory.class);

    private final TelemetryStore store;
    private final AtomicBoolean missing = new AtomicBoolean();
    private volatile boolean starting = true;
    private volatile Latest latest = new Latest(Instant.MIN, Map.of());

    StoredHistory(TelemetryStore store) {
        this.store = store;
    }

    /** The service has started: from now on whoever asks is told that the store is away. */
    void started() {
        starting = false;
    }

    @Override
    public List<Reading> since(PointId point, Instant from) {
        if (starting && missing.get()) {
            return List.of();
        }
        try {
            return stored(point, from);
        } catch (StoreException e) {
            if (!starting || !e.isAway()) {
                throw e;
            }
            if (!missing.getAndSet(true)) {
                LOG.warn(
                        "Judging begins without the stored readings, from its checkpoint where there is one and from the reading log: {}",
                        e.getMessage());
            }
            return List.of();
        }
    }

    private List<Reading> stored(PointId point, Instant from) {
        Optional<Reading> last = latestFor(from, point);
        if (last.isEmpty() || last.get().time().isBefore(from)) {
            return last.stream().toList();
        }
        List<Reading> readings = new ArrayList<>();
        new PagedReadings(store).of(point, new Period(from, END)).forEachRemaining(readings::add);
        return readings;
    }

    /** The latest readings are asked for once for all points of one look back. */
    private Optional<Reading> latestFor(Instant from, PointId point) {
        Latest known = latest;
        if (!known.from().equals(from)) {
            known = new Latest(from, store.latest());
            latest = known;
        }
        return Optional.ofNullable(known.readings().get(point));
    }

    private record Latest(Instant from, Map<PointId, Reading> readings) {}
}
