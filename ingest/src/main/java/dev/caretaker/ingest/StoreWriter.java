package dev.caretaker.ingest;

import dev.caretaker.model.reading.Reading;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes readings to the store. Those that it will never take are singled out and set aside, so that all others are stored.
 * For one thread.
 */
public final class StoreWriter {
    private static final Logger LOG = LoggerFactory.getLogger(StoreWriter.class);

    private final TelemetryStore store;
    private final RefusedReadings aside;
    private final Meters meters;
    private volatile boolean succeeds = true;

    /** Writes to a store, which stays open. */
    public StoreWriter(TelemetryStore store, RefusedReadings aside, MeterRegistry registry) {
        this.store = store;
        this.aside = aside;
        meters = Meters.in(registry);
    }

    /**
     * Writes a batch; when it returns, each of its readings is stored or set aside.
     *
     * @throws StoreException where the store takes nothing now; the batch is to be written again
     */
    void write(List<Reading> batch) {
        List<RefusedReadings.Refused> refused = new ArrayList<>();
        write(batch, refused);
        if (!refused.isEmpty()) {
            aside.keep(refused);
            meters.refused().increment(refused.size());
            LOG.warn(
                    "The telemetry store refuses {} of {} readings for good; they are in quarantine and the others are"
                            + " stored. The first, of {} at {}: {}",
                    refused.size(),
                    batch.size(),
                    refused.getFirst().reading().point(),
                    refused.getFirst().reading().time(),
                    refused.getFirst().why().getMessage());
        }
    }

    /** Where the store refuses something in a batch, it is halved until that stands alone. */
    private void write(List<Reading> batch, List<RefusedReadings.Refused> refused) {
        try {
            append(batch);
        } catch (StoreException e) {
            if (!e.code().isOfReadings()) {
                throw e;
            }
            if (batch.size() == 1) {
                refused.add(new RefusedReadings.Refused(batch.getFirst(), e));
            } else {
                int half = batch.size() / 2;
                write(batch.subList(0, half), refused);
                write(batch.subList(half, batch.size()), refused);
            }
        }
    }

    private void append(List<Reading> batch) {
        long start = System.nanoTime();
        try {
            store.append(batch);
            meters.stored().increment(batch.size());
            meters.batch().record(batch.size());
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException e) {
            // A mistake of ours about one reading must not keep all others from being stored.
            throw new StoreException(StoreException.Code.BUG, e, e.toString());
        } finally {
            meters.write().record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
    }

    /** Counts readings that were given up in the log before they could be stored. */
    void missed(long readings) {
        meters.unstored().increment((double) readings);
        LOG.error(
                "{} readings were given up before they could be stored: the telemetry store was away for longer than the"
                        + " reading log keeps them. They were judged; history and reports lack them.",
                readings);
    }

    /** Whether what was to be written last was. */
    public boolean succeeds() {
        return succeeds;
    }

    void succeeds(boolean whether) {
        succeeds = whether;
    }

    void retried() {
        meters.retries().increment();
    }
}
