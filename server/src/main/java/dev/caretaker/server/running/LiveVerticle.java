package dev.caretaker.server.running;

import dev.caretaker.model.reading.ReadingSink;
import dev.caretaker.readinglog.LogReader;
import dev.caretaker.readinglog.LogSlice;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;

/** Shows the browsers what comes into the reading log from now on. */
final class LiveVerticle extends VerticleBase {
    private static final int MOST = 5_000;

    private final LogReader reader;
    private final ReadingSink live;
    private final AtomicBoolean called = new AtomicBoolean();

    LiveVerticle(LogReader reader, ReadingSink live) {
        this.reader = reader;
        this.live = live;
    }

    @Override
    public Future<?> start() {
        Context mine = vertx.getOrCreateContext();
        reader.whenMore(() -> {
            if (called.compareAndSet(false, true)) {
                mine.runOnContext(any -> show());
            }
        });
        return Future.succeededFuture();
    }

    private void show() {
        called.set(false);
        for (LogSlice slice = reader.read(MOST); !slice.isEmpty(); slice = reader.read(MOST)) {
            CompletionStage<Void> unused = live.accept(slice.readings());
        }
    }
}
