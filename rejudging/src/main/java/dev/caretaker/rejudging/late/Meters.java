package dev.caretaker.rejudging.late;

import dev.caretaker.records.Records;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;

/** What late-data reprocessing counts. */
final class Meters {
    private final Counter noted;
    private final Counter amended;
    private final Counter failed;

    Meters(ReprocessingParts parts) {
        noted = Counter.builder("caretaker.second.pass.noted")
                .description("Times that a standard and a subject were put down to be judged again")
                .register(parts.meters());
        amended = Counter.builder("caretaker.second.pass.amended")
                .description("Stretches of verdict that were amended after late readings")
                .register(parts.meters());
        failed = Counter.builder("caretaker.second.pass.failed")
                .description("Times that late data could not be reprocessed, to be tried again")
                .register(parts.meters());
        Gauge.builder("caretaker.second.pass.waiting", parts.records(), Meters::waiting)
                .description("Standards and subjects that wait to be judged again")
                .register(parts.meters());
    }

    private static double waiting(Records records) {
        try {
            return records.read(PendingTable::count);
        } catch (RuntimeException e) {
            return Double.NaN;
        }
    }

    void noted(int count) {
        noted.increment(count);
    }

    void amended(int count) {
        amended.increment(count);
    }

    void failed() {
        failed.increment();
    }
}
