package dev.caretaker.judging.live;

import dev.caretaker.judging.Taken;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.verdict.VerdictChange;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** What judging counts. */
final class Meters {
    private final Map<Taken, Counter> readings = new EnumMap<>(Taken.class);
    private final Map<Verdict, Counter> changes = new EnumMap<>(Verdict.class);
    private final Timer batches;

    Meters(MeterRegistry registry) {
        for (Taken taken : Taken.values()) {
            readings.put(
                    taken,
                    Counter.builder("caretaker.judging.readings")
                            .description("Readings, by what the judge did with them")
                            .tag("outcome", taken.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
        for (Verdict verdict : Verdict.values()) {
            changes.put(
                    verdict,
                    Counter.builder("caretaker.judging.changes")
                            .description("Verdict changes, by the new verdict")
                            .tag("to", verdict.word())
                            .register(registry));
        }
        batches = Timer.builder("caretaker.judging.batches")
                .description("Time to judge a batch, without what is done about it")
                .register(registry);
    }

    void taken(Taken taken) {
        Objects.requireNonNull(readings.get(taken)).increment();
    }

    void changed(List<VerdictChange> told) {
        told.forEach(change -> Objects.requireNonNull(changes.get(change.to())).increment());
    }

    void judged(long nanos) {
        batches.record(nanos, TimeUnit.NANOSECONDS);
    }
}
