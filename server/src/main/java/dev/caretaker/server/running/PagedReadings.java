package dev.caretaker.server.running;

import dev.caretaker.alerting.compliance.Period;
import dev.caretaker.alerting.compliance.report.StoredReadings;
import dev.caretaker.ingest.HistoryQuery;
import dev.caretaker.ingest.TelemetryStore;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.reading.Statistic;
import dev.caretaker.model.site.PointId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The stored readings of a point, fetched a piece at a time: a year of them never stands in memory at once. */
final class PagedReadings implements StoredReadings {
    private static final int PIECE = 10_000;

    private final TelemetryStore store;

    PagedReadings(TelemetryStore store) {
        this.store = store;
    }

    @Override
    public void replay(PointId point, Period period, Consumer<Reading> into) {
        Instant from = period.from();
        while (from.isBefore(period.to())) {
            List<Reading> piece =
                    store.readings(new HistoryQuery(point, from, period.to(), Optional.empty(), Statistic.LAST, PIECE));
            piece.forEach(into);
            if (piece.size() < PIECE) {
                return;
            }
            from = piece.getLast().time().plusMillis(1);
        }
    }
}
