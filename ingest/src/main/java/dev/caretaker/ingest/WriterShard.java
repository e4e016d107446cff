package dev.caretaker.ingest;

import dev.caretaker.model.reading.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One write after the other, in the order the parts came. Runs on a virtual thread of its own until closed. */
final class WriterShard implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(WriterShard.class);
    /** A group of 5 000 with a few bad readings is sorted out with fewer; a store that refuses everything is not asked on. */
    private static final int MOST_REFUSALS = 64;

    private final TelemetryStore store;
    private final IngestSettings settings;
    private final Meters meters;
    private final WriterQueue waiting = new WriterQueue();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private int refusals;

    WriterShard(TelemetryStore store, IngestSettings settings, Meters meters) {
        this.store = store;
        this.settings = settings;
        this.meters = meters;
    }

    void put(BatchPart part) {
        if (!waiting.put(part)) {
            part.inFlight().failed(closed());
        }
    }

    int waitingReadings() {
        return waiting.readings();
    }

    /** Takes no more, and goes on with what it has. */
    void finish() {
        waiting.close();
    }

    /** Ends the retries; what is left fails. */
    void stop() {
        waiting.close();
        stopped.countDown();
    }

    @Override
    public void run() {
        try {
            List<BatchPart> group = waiting.take(settings.batch());
            while (!group.isEmpty()) {
                refusals = 0;
                if (stopped.getCount() == 0) {
                    group.forEach(part -> part.inFlight().failed(closed()));
                } else {
                    write(group);
                }
                group = waiting.take(settings.batch());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The telemetry writer was interrupted, which only a stop may do", e);
        }
    }

    /** Writes a group at once; where the store refuses something in it, halves it until the parts at fault stand alone. */
    private void write(List<BatchPart> group) throws InterruptedException {
        try {
            for (List<Reading> batch : batches(group)) {
                writeThrough(batch);
            }
            group.forEach(part -> part.inFlight().stored());
        } catch (StoreException e) {
            refused(group, e);
        }
    }

    private void refused(List<BatchPart> group, StoreException cause) throws InterruptedException {
        refusals++;
        if (refusals == 1) {
            LOG.warn(
                    "The telemetry store refuses readings; they are singled out and the others are stored: {}",
                    cause.getMessage());
        }
        if (cause.retryable() || refusals > MOST_REFUSALS) {
            group.forEach(part -> fail(part, cause));
        } else if (group.size() > 1) {
            int half = group.size() / 2;
            write(group.subList(0, half));
            write(group.subList(half, group.size()));
        } else {
            storeTheRest(group.getFirst(), cause);
        }
    }

    /** A part with a reading at fault fails; the others in it are stored all the same, so that nothing good is lost. */
    private void storeTheRest(BatchPart part, StoreException cause) throws InterruptedException {
        storeHalves(part.readings());
        fail(part, cause);
    }

    private void storeHalves(List<Reading> readings) throws InterruptedException {
        int size = readings.size();
        if (size > 1) {
            storeWhatGoes(readings.subList(0, size / 2));
            storeWhatGoes(readings.subList(size / 2, size));
        }
    }

    private void storeWhatGoes(List<Reading> readings) throws InterruptedException {
        if (refusals > MOST_REFUSALS) {
            return;
        }
        try {
            writeThrough(readings);
        } catch (StoreException e) {
            refusals++;
            if (!e.retryable()) {
                storeHalves(readings);
            }
        }
    }

    private void fail(BatchPart part, StoreException cause) {
        if (!cause.retryable()) {
            meters.refused().increment(part.readings().size());
        }
        part.inFlight().failed(cause);
    }

    private List<List<Reading>> batches(List<BatchPart> group) {
        List<Reading> all = new ArrayList<>();
        group.forEach(part -> all.addAll(part.readings()));
        List<List<Reading>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += settings.batch()) {
            batches.add(all.subList(from, Math.min(all.size(), from + settings.batch())));
        }
        return batches;
    }

    /** Writes until the store has it; fails where trying again cannot help, or when there is no time left for it. */
    private void writeThrough(List<Reading> batch) throws InterruptedException {
        Duration pause = settings.firstPause();
        for (int attempt = 1; ; attempt++) {
            try {
                append(batch);
                if (attempt > 1) {
                    LOG.info("The telemetry store takes readings again");
                }
                return;
            } catch (StoreException e) {
                if (!e.retryable()) {
                    throw e;
                }
                if (attempt == 1) {
                    LOG.warn(
                            "The telemetry store cannot be reached; readings wait and are stored when it is back: {}",
                            e.getMessage());
                }
                meters.retries().increment();
                if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw e;
                }
                pause = longer(pause);
            }
        }
    }

    private Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(settings.longestPause()) < 0 ? twice : settings.longestPause();
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
            // A mistake in the store must not stop the shard; whoever gave the batch learns that it is not stored.
            throw new StoreException(StoreException.Code.BUG, e, e.toString());
        } finally {
            meters.write().record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
    }

    static StoreException closed() {
        return new StoreException(StoreException.Code.STOPPING);
    }
}
