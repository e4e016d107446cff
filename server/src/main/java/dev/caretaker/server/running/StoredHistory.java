package dev.caretaker.server.running;

import dev.caretaker.alerting.judging.History;
import dev.caretaker.ingest.HistoryQuery;
import dev.caretaker.ingest.TelemetryStore;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.site.Point;
import dev.caretaker.model.site.PointId;
import dev.caretaker.model.site.SiteGraph;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The stored readings, as judges that have just started ask for them. */
final class StoredHistory implements History {
    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

    private final TelemetryStore store;
    private final SiteGraph graph;

    StoredHistory(TelemetryStore store, SiteGraph graph) {
        this.store = store;
        this.graph = graph;
    }

    @Override
    public void replay(Instant from, Consumer<List<Reading>> into) {
        Map<PointId, Reading> latest = store.latest();
        for (Point point : graph.points()) {
            Reading last = latest.get(point.id());
            if (last != null) {
                into.accept(last.time().isBefore(from) ? List.of(last) : since(point.id(), from));
            }
        }
    }

    private List<Reading> since(PointId point, Instant from) {
        return store.readings(HistoryQuery.raw(point, from, END));
    }
}
