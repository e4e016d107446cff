package dev.caretaker.rejudging.late;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.caretaker.judging.JudgeSettings;
import dev.caretaker.judging.live.LateReadings;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges again, on a thread of its own, what readings came too late for. What waits is kept in the records, one row for each
 * standard and subject, so it survives a restart and never grows beyond them.
 */
public final class LateDataReprocessing implements LateReadings, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LateDataReprocessing.class);
    private static final Duration LOOK = Duration.ofSeconds(5);

    /** Readings that are late come in numbers; those of the same device are waited for. */
    private static final Duration GATHER = Duration.ofSeconds(10);

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
        meters = new Meters(parts);
    }

    /** Late-data reprocessing that works when it is told to. */
    public static LateDataReprocessing idle(ReprocessingParts parts) {
        return new LateDataReprocessing(parts);
    }

    /** Lets it work from now on by itself. */
    @CanIgnoreReturnValue
    public LateDataReprocessing start() {
        ScheduledFuture<?> unused =
                worker.scheduleWithFixedDelay(this::work, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    @Override
    public void came(Collection<Late> late) {
        Instant due = parts.records().clock().instant().plus(GATHER);
        boolean unused = parts.records().inTransaction(transaction -> {
            PendingTable.note(transaction, late, due);
            return true;
        });
        meters.noted(late.size());
    }

    /** Does what is due. One that fails is logged, keeps nothing from the others and is tried again later. */
    public void work() {
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
            LOG.warn("Late data could not be reprocessed this time; it is tried again", e);
        }
    }

    private void work(Pending pending, Instant now) {
        try {
            if (!isStored(pending) && pending.state().tries() < MOST_LOOKS) {
                retryLater(pending, now);
                return;
            }
            Instant watermark = parts.live().until().get().minus(WATERMARK_DELAY);
            int amended = new PairReprocessing(parts, pending, now)
                    .make(watermark.isBefore(now) ? watermark : now)
                    .size();
            meters.amended(amended);
            if (amended > 0) {
                LOG.info("{} amended after late readings: {} stretches", pending.pair(), amended);
            }
        } catch (RuntimeException e) {
            LOG.warn("{} could not be judged again and is tried again later", pending.pair(), e);
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
                        "Late-data reprocessing was still busy when it was closed; it begins that stretch anew next time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
