package dev.caretaker.ingest;

import dev.caretaker.readinglog.LogReader;
import dev.caretaker.readinglog.LogSlice;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what is in the reading log into the telemetry store, at the pace of the store. While it is away the readings stay in
 * the log and nobody waits. Deployed once, on a worker.
 */
public final class StoreVerticle extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(StoreVerticle.class);

    /** A stop waits no longer for the store; what is left stays in the log. */
    private static final Duration FAREWELL = Duration.ofMillis(500);

    private final LogReader reader;
    private final StoreWriter writer;
    private final StoreSettings settings;
    private final AtomicBoolean called = new AtomicBoolean();
    private boolean failing;
    private volatile boolean stopped;
    private Duration pause;
    private long written;

    /** Reads what it stores; nobody else may read by the same reader. */
    public StoreVerticle(LogReader reader, StoreWriter writer, StoreSettings settings) {
        this.reader = reader;
        this.writer = writer;
        this.settings = settings;
        pause = settings.firstPause();
    }

    @Override
    public Future<?> start() {
        Context mine = vertx.getOrCreateContext();
        written = System.nanoTime() - settings.linger().toNanos();
        reader.whenMore(() -> call(mine));
        call(mine);
        return Future.succeededFuture();
    }

    private void call(Context mine) {
        if (called.compareAndSet(false, true)) {
            mine.runOnContext(any -> round());
        }
    }

    /** One write, or a wait until there is more to write at once. Nothing calls for another until that is over. */
    private void round() {
        if (stopped) {
            return;
        }
        long gathering = settings.linger().toNanos() - (System.nanoTime() - written);
        if (reader.lag() < settings.batch() && gathering > 0) {
            again(Duration.ofNanos(gathering));
            return;
        }
        try {
            boolean more = store();
            called.set(false);
            if (more || reader.lag() > 0) {
                call(vertx.getOrCreateContext());
            }
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private boolean store() {
        LogSlice slice = reader.read(settings.batch());
        if (slice.isEmpty()) {
            return false;
        }
        boolean done = false;
        try {
            if (slice.missed() > 0) {
                writer.missed(slice.missed());
            }
            if (!slice.readings().isEmpty()) {
                writer.write(slice.readings());
            }
            done = true;
        } finally {
            if (!done) {
                reader.seek(slice.from());
            }
        }
        written = System.nanoTime();
        if (failing) {
            LOG.info("The telemetry store takes readings again; {} wait for it in the reading log", reader.lag());
        }
        failing = false;
        writer.succeeds(true);
        pause = settings.firstPause();
        reader.passed(slice.next());
        return true;
    }

    private void failed(RuntimeException cause) {
        writer.retried();
        if (!failing) {
            LOG.warn(
                    "Readings cannot be stored. They wait in the reading log and are stored later; judging and paging go on."
                            + " Cause: {}",
                    cause.getMessage());
            LOG.debug("Readings cannot be stored", cause);
        }
        failing = true;
        writer.succeeds(false);
        again(pause);
        Duration twice = pause.multipliedBy(2);
        pause = twice.compareTo(settings.longestPause()) < 0 ? twice : settings.longestPause();
    }

    private void again(Duration wait) {
        long millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(wait.toNanos()));
        long unused = vertx.setTimer(millis, any -> round());
    }

    /** Stores what is left, if the store takes it at once; else it stays in the log for the next start. */
    @Override
    public Future<?> stop() {
        stopped = true;
        long deadline = System.nanoTime() + FAREWELL.toNanos();
        try {
            boolean more = !failing;
            while (more && System.nanoTime() < deadline) {
                more = store();
            }
        } catch (RuntimeException e) {
            LOG.info("{} readings are not stored yet; they stay in the reading log", reader.lag(), e);
        }
        return Future.succeededFuture();
    }
}
