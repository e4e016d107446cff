package dev.caretaker.gateway.intake;

import dev.caretaker.gateway.ledger.Entry;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** What the gateway tells the metrics. */
final class Meters {
    private final MeterRegistry registry;
    private final Counter messages;
    private final Counter stored;
    private final Counter duplicate;
    private final Counter quarantined;
    private final Counter refused;
    private final Counter again;
    private final Timer confirmed;

    Meters(MeterRegistry registry) {
        this.registry = registry;
        messages = counter("messages", "Messages that arrived");
        stored = counter("readings", "New readings");
        duplicate = counter("duplicates", "Readings that had come before");
        quarantined = counter("quarantined", "Readings and messages put in quarantine");
        refused = counter("refused", "Readings and messages turned away by rule");
        again = counter("handed.again", "Batches handed on again because they were not confirmed");
        confirmed = Timer.builder("caretaker.gateway.batch")
                .description("From handing a batch on to its acknowledgement")
                .publishPercentileHistogram()
                .register(registry);
    }

    void count(Entry entry) {
        messages.increment();
        stored.increment((double) entry.stored());
        duplicate.increment((double) entry.duplicate());
        quarantined.increment((double) entry.quarantined());
        refused.increment((double) entry.refused());
    }

    void handedAgain() {
        again.increment();
    }

    /** The time on a clock that only goes forward. */
    long nanos() {
        return registry.config().clock().monotonicTime();
    }

    Timer.Sample start() {
        return Timer.start(registry);
    }

    void confirmed(Timer.Sample start) {
        long nanos = start.stop(confirmed);
        assert nanos >= 0 : "The clock of the metrics went backwards";
    }

    private Counter counter(String name, String description) {
        return Counter.builder("caretaker.gateway." + name)
                .description(description)
                .register(registry);
    }
}
