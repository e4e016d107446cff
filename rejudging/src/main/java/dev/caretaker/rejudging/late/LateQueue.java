package dev.caretaker.rejudging.late;

import dev.caretaker.judging.live.LateReadings;
import dev.caretaker.records.Records;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/**
 * Puts what readings came too late for into the records, one row for each standard and subject, so it survives a restart and
 * never grows beyond them. {@link LateDataReprocessing} takes it from there.
 */
public final class LateQueue implements LateReadings {
    /** Readings that are late come in numbers; those of the same device are waited for. */
    private static final Duration GATHER = Duration.ofSeconds(10);

    private final Records records;
    private final Counter noted;

    private LateQueue(Records records, MeterRegistry meters) {
        this.records = records;
        noted = Counter.builder("caretaker.second.pass.noted")
                .description("Times that a standard and a subject were put down to be judged again")
                .register(meters);
        Gauge.builder("caretaker.second.pass.waiting", records, LateQueue::waiting)
                .description("Standards and subjects that wait to be judged again")
                .register(meters);
    }

    /** The queue in a database. */
    public static LateQueue in(Records records, MeterRegistry meters) {
        return new LateQueue(records, meters);
    }

    @Override
    public void came(Collection<Late> late) {
        Instant due = records.clock().instant().plus(GATHER);
        boolean unused = records.inTransaction(transaction -> {
            PendingTable.note(transaction, late, due);
            return true;
        });
        noted.increment(late.size());
    }

    private static double waiting(Records records) {
        try {
            return records.read(PendingTable::count);
        } catch (RuntimeException e) {
            return Double.NaN;
        }
    }
}
