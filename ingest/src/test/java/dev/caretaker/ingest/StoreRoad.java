package dev.caretaker.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.reading.Reading;
import dev.caretaker.readinglog.LogReader;
import dev.caretaker.readinglog.embedded.EmbeddedLog;
import dev.caretaker.readinglog.embedded.LogSettings;
import dev.caretaker.readinglog.embedded.ReadingLogVerticle;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A log, a store, and the verticle between them. */
public final class StoreRoad implements AutoCloseable {
    private static final DeploymentOptions WORKER = new DeploymentOptions().setThreadingModel(ThreadingModel.WORKER);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<RefusedReadings.Refused> refused = new CopyOnWriteArrayList<>();
    private final Vertx vertx = Vertx.vertx();
    private final EmbeddedLog log;
    private final LogReader reader;
    private final StoreWriter writer;
    private final StoreVerticle verticle;

    /** Opens the log in a directory and begins to store what it has. */
    public StoreRoad(Path directory, TelemetryStore store, int batch) {
        this(directory, store, batch, LogSettings.of(Set.of("store")));
    }

    StoreRoad(Path directory, TelemetryStore store, int batch, LogSettings kept) {
        log = EmbeddedLog.open(directory, kept, meters);
        reader = log.reader("store");
        StoreSettings quick =
                new StoreSettings(batch, Duration.ofMillis(20), Duration.ofMillis(5), Duration.ofMillis(50));
        writer = new StoreWriter(store, refused::addAll, meters);
        verticle = new StoreVerticle(reader, writer, quick);
        await(vertx.deployVerticle(new ReadingLogVerticle(log), WORKER));
    }

    /** Begins to store. */
    public StoreRoad open() {
        await(vertx.deployVerticle(verticle, WORKER));
        return this;
    }

    /** Appends a batch; when this returns it is in the log, whatever the store does. */
    public void give(List<Reading> readings) {
        assertThat(log.accept(readings).toCompletableFuture()).succeedsWithin(5, TimeUnit.SECONDS);
    }

    /** Whether nothing waits for the store. */
    public boolean isDone() {
        return meters.get("caretaker.log.open").gauge().value() == 0 && writer.succeeds();
    }

    boolean succeeds() {
        return writer.succeeds();
    }

    long waiting() {
        return reader.lag();
    }

    List<RefusedReadings.Refused> refused() {
        return refused;
    }

    /** How often something happened. */
    public double count(String counter) {
        return meters.counter(counter).count();
    }

    @Override
    public void close() {
        await(vertx.close());
        log.close();
    }

    private static <T> void await(Future<T> future) {
        assertThat(future.toCompletionStage().toCompletableFuture()).succeedsWithin(30, TimeUnit.SECONDS);
    }
}
