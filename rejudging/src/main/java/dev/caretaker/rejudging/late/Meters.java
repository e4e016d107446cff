package dev.caretaker.rejudging.late;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What late-data reprocessing counts. */
final class Meters {
    private final Counter amended;
    private final Counter failed;

    Meters(MeterRegistry meters) {
        amended = Counter.builder("caretaker.second.pass.amended")
                .description("Stretches of verdict that were amended after late readings")
                .register(meters);
        failed = Counter.builder("caretaker.second.pass.failed")
                .description("Times that late data could not be reprocessed, to be tried again")
                .register(meters);
    }

    void amended(int count) {
        amended.increment(count);
    }

    void failed() {
        failed.increment();
    }
}
