package dev.caretaker.rejudging.late;

import dev.caretaker.judging.JudgeSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges again, on a thread of its own, what readings came too late for: what {@link LateQueue} put into the records.
 */
public final class LateDataReprocessing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LateDataReprocessing.class);
    private static final Duration LOOK = Duration.ofSeconds(5);

    /** Live judging goes back by less than this. */
    private static final Duration WATERMARK_DELAY = JudgeSettings.LATENESS.multipliedBy(2);

    /** A reading that has not been stored after so many looks never will be. */
    private static final int MOST_LOOKS = 10;

    private static final int AT_ONCE = 50;

    private final ReprocessingParts parts;
    private final Meters meters;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("late-data").daemon().factory());

    private LateDataReprocessing(ReprocessingParts parts) {
        this.parts = parts;
        meters = new Meters(parts.meters());
    }

    /** Starts it: it works every few seconds by itself. */
    public static LateDataReprocessing start(ReprocessingParts parts) {
        LateDataReprocessing started = idle(parts);
        ScheduledFuture<?> unused = started.worker.scheduleWithFixedDelay(
                started::work, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
        return started;
    }

    /** One that works when it is told to. */
    static LateDataReprocessing idle(ReprocessingParts parts) {
        return new LateDataReprocessing(parts);
    }

    /** Does what is due. One that fails is logged, keeps nothing from the others and is tried again later. */
    void work() {
        try {
            List<Pending> due;
            do {
                Instant now = parts.records().clock().instant();
                due = parts.records().read(handle -> PendingTable.due(handle, now, AT_ONCE));
                for (Pending pending : due) {
                    if (Thread.interrupted()) {
                        return;
                    }
                    work(pending, now);
                }
            } while (due.size() == AT_ONCE);
        } catch (RuntimeException e) {
            LOG.warn("Late readings could not be looked up in the records; trying again in {} s", LOOK.toSeconds(), e);
        }
    }

    private void work(Pending pending, Instant now) {
        try {
            if (!isStored(pending) && pending.state().tries() < MOST_LOOKS) {
                retryLater(pending, now);
                return;
            }
            Instant watermark = parts.live().judgedUntil().minus(WATERMARK_DELAY);
            int amended = new PairReprocessing(parts, pending, now)
                    .make(watermark.isBefore(now) ? watermark : now)
                    .size();
            meters.amended(amended);
            if (amended > 0) {
                LOG.info(
                        "Late readings changed {} verdict intervals of {} by standard {}; they are stored as amendments",
                        amended,
                        pending.pair().subject(),
                        pending.pair().standard());
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "Late readings of {} could not be judged again by standard {}; trying again in {} s",
                    pending.pair().subject(),
                    pending.pair().standard(),
                    pending.patience().toSeconds(),
                    e);
            meters.failed();
            retryLater(pending, now);
        }
    }

    private boolean isStored(Pending pending) {
        Pending.Last last = pending.last();
        return !parts.readings()
                .piece(last.point(), last.time(), last.time().plusMillis(1), 1)
                .isEmpty();
    }

    private void retryLater(Pending pending, Instant now) {
        boolean unused = parts.records().inTransaction(transaction -> {
            PendingTable.retryLater(transaction, pending, now.plus(pending.patience()));
            return true;
        });
    }

    /** Stops; what has not been done is done after the next start. */
    @Override
    public void close() {
        worker.shutdownNow();
        try {
            if (!worker.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn(
                        "Late-data reprocessing did not end within 10 s of the stop; it starts over after the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
