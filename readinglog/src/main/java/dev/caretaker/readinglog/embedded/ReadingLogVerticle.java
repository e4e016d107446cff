package dev.caretaker.readinglog.embedded;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.concurrent.atomic.AtomicBoolean;

/** Lends a log its thread: writes what waits, as soon as something does. Deployed once, on a worker. */
public final class ReadingLogVerticle extends VerticleBase {
    private final EmbeddedLog log;
    private final AtomicBoolean called = new AtomicBoolean();

    /** Writes for a log that is open. */
    public ReadingLogVerticle(EmbeddedLog log) {
        this.log = log;
    }

    @Override
    public Future<?> start() {
        Context mine = vertx.getOrCreateContext();
        log.whenWaiting(() -> {
            if (called.compareAndSet(false, true)) {
                mine.runOnContext(any -> commit());
            }
        });
        return Future.succeededFuture();
    }

    private void commit() {
        called.set(false);
        log.commit();
    }

    @Override
    public Future<?> stop() {
        log.nobodyWrites();
        return Future.succeededFuture();
    }
}
