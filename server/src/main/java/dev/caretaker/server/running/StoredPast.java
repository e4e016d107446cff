package dev.caretaker.server.running;

import dev.caretaker.ingest.HistoryQuery;
import dev.caretaker.ingest.Sample;
import dev.caretaker.ingest.TelemetryStore;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.reading.Statistic;
import dev.caretaker.rejudging.backtest.run.PastReadings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stored readings, as backtests ask for them. */
final class StoredPast implements PastReadings {
    private static final Duration DAY = Duration.ofDays(1);

    /** How far back a point that reports changes only is looked for. */
    private static final int DAYS_BACK = 30;

    private final TelemetryStore store;

    StoredPast(TelemetryStore store) {
        this.store = store;
    }

    @Override
    public List<Reading> piece(PointId point, Instant from, Instant to, int most) {
        return store.readings(new HistoryQuery(point, from, to, Optional.empty(), Statistic.LAST, most));
    }

    @Override
    public Optional<Reading> lastBefore(PointId point, Instant time) {
        HistoryQuery days = new HistoryQuery(
                point, time.minus(DAY.multipliedBy(DAYS_BACK)), time, Optional.of(DAY), Statistic.COUNT, DAYS_BACK + 1);
        List<Sample> counts = store.history(days);
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        Sample last = counts.getLast();
        Instant end = last.time().plus(DAY);
        return piece(point, last.time(), end.isBefore(time) ? end : time, (int) last.value() + 1).stream()
                .reduce((one, later) -> later);
    }
}
