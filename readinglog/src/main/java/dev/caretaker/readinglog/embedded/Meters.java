package dev.caretaker.readinglog.embedded;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/** What the log tells about itself. */
final class Meters {
    private final MeterRegistry registry;
    private final Timer commit;
    private final DistributionSummary batch;
    private final Counter failed;
    private final Counter givenUp;

    Meters(MeterRegistry registry) {
        this.registry = registry;
        commit = Timer.builder("caretaker.log.commit")
                .description("Time to write what waits and have the disk confirm it")
                .publishPercentileHistogram()
                .register(registry);
        batch = DistributionSummary.builder("caretaker.log.batch")
                .description("Readings written at once")
                .register(registry);
        failed = Counter.builder("caretaker.log.failures")
                .description("Writes that failed; the MQTT broker keeps what was in them")
                .register(registry);
        givenUp = Counter.builder("caretaker.log.segments.given.up")
                .description("Files given up because the quota was used up before all readers had passed them")
                .register(registry);
    }

    void gauges(EmbeddedLog log, MeterRegistry into) {
        Gauge.builder("caretaker.log.bytes", log, EmbeddedLog::bytes)
                .description("Bytes kept for those who have not read them yet")
                .register(into);
    }

    void open(String reader, EmbeddedReader of) {
        Gauge.builder("caretaker.log.open", of, EmbeddedReader::open)
                .description(
                        "Readings in the log that a reader is not done with; judging is done with them at each checkpoint")
                .tag("reader", reader)
                .register(registry);
    }

    void committed(long nanos, int readings) {
        commit.record(nanos, TimeUnit.NANOSECONDS);
        batch.record(readings);
    }

    void failed() {
        failed.increment();
    }

    void givenUp() {
        givenUp.increment();
    }
}
