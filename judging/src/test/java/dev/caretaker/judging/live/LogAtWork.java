package dev.caretaker.judging.live;

import dev.caretaker.model.reading.Reading;
import dev.caretaker.readinglog.LogSlice;
import dev.caretaker.readinglog.ReadingLog;
import dev.caretaker.readinglog.embedded.EmbeddedLog;
import dev.caretaker.readinglog.embedded.LogSettings;
import dev.caretaker.readinglog.embedded.ReadingLogVerticle;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A log on disk with the verticle that writes it. */
record LogAtWork(EmbeddedLog embedded, String deployment) implements AutoCloseable {
    private static final Vertx VERTX = Vertx.vertx();
    private static final LogSettings SETTINGS = new LogSettings(Set.of(Judging.READER), false, 1 << 16, 1 << 26, 50);

    static LogAtWork in(Path directory) {
        EmbeddedLog log = EmbeddedLog.open(directory, SETTINGS, new SimpleMeterRegistry());
        return new LogAtWork(
                log,
                VERTX.deployVerticle(new ReadingLogVerticle(log))
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join());
    }

    ReadingLog log() {
        return embedded;
    }

    /** Appends a reading; what a reader of the log finds then. */
    LogSlice append(Reading reading) {
        embedded.accept(List.of(reading)).toCompletableFuture().join();
        return new LogSlice(0, List.of(reading), embedded.end());
    }

    @Override
    public void close() {
        VERTX.undeploy(deployment).toCompletionStage().toCompletableFuture().join();
        embedded.close();
    }
}
