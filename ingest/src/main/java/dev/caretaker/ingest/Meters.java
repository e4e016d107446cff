package dev.caretaker.ingest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** What ingest tells about itself. */
record Meters(
        Counter stored, Counter refused, Counter unstored, Counter retries, DistributionSummary batch, Timer write) {
    static Meters in(MeterRegistry registry) {
        return new Meters(
                Counter.builder("caretaker.ingest.readings")
                        .description("Readings the telemetry store took")
                        .register(registry),
                Counter.builder("caretaker.ingest.refused")
                        .description("Readings the telemetry store will never take")
                        .register(registry),
                Counter.builder("caretaker.ingest.unstored")
                        .description("Readings given up because the telemetry store was away for too long")
                        .register(registry),
                Counter.builder("caretaker.ingest.retries")
                        .description("Writes tried again because the telemetry store was away or full")
                        .register(registry),
                DistributionSummary.builder("caretaker.ingest.batch")
                        .description("Readings written at once")
                        .register(registry),
                Timer.builder("caretaker.ingest.write")
                        .description("Time of one write to the telemetry store, failed ones included")
                        .publishPercentileHistogram()
                        .register(registry));
    }
}
