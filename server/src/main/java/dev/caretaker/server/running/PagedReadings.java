package dev.caretaker.server.running;

import dev.caretaker.compliance.interval.Period;
import dev.caretaker.ingest.HistoryQuery;
import dev.caretaker.ingest.TelemetryStore;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.reading.Statistic;
import dev.caretaker.rejudging.verification.StoredReadings;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The stored readings of a point, fetched a piece at a time: a year of them never stands in memory at once. */
final class PagedReadings implements StoredReadings {
    private static final int PIECE = 10_000;

    private final TelemetryStore store;

    PagedReadings(TelemetryStore store) {
        this.store = store;
    }

    @Override
    public Iterator<Reading> of(PointId point, Period period) {
        return Stream.iterate(
                        piece(point, period.from(), period.to()),
                        piece -> !piece.isEmpty(),
                        piece -> piece.size() < PIECE
                                ? List.of()
                                : piece(point, piece.getLast().time().plusMillis(1), period.to()))
                .flatMap(List::stream)
                .iterator();
    }

    private List<Reading> piece(PointId point, Instant from, Instant to) {
        return from.isBefore(to)
                ? store.readings(new HistoryQuery(point, from, to, Optional.empty(), Statistic.LAST, PIECE))
                : List.of();
    }
}
