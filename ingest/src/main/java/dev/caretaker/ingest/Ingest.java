package dev.caretaker.ingest;

import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.reading.ReadingSink;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Brings readings into the telemetry store: gathers small batches into large ones, tries again while the store is away,
 * and tells each giver when its batch is durable.
 *
 * <p>Taking never blocks and nothing is dropped: while the store is slow or away the stages complete later, so whoever
 * gives keeps its own count of what is not confirmed and stops giving at some number. A stage fails only where the store
 * will never take a reading of the batch ({@code retryable()} is false), or on closing ({@code retryable()} is true). Stages are
 * completed by the thread that writes: what hangs on them must be quick.
 */
public final class Ingest implements ReadingSink, AutoCloseable {
    private final IngestSettings settings;
    private final List<WriterShard> shards = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    private Ingest(TelemetryStore store, IngestSettings settings, MeterRegistry registry) {
        this.settings = settings;
        Meters meters = Meters.in(registry);
        for (int i = 0; i < settings.shards(); i++) {
            shards.add(new WriterShard(store, settings, meters));
        }
        Gauge.builder("caretaker.ingest.waiting", this, Ingest::waiting)
                .description("Readings that wait for the telemetry store")
                .register(registry);
    }

    /** Starts to bring readings into a store; the store stays open when this is closed. */
    public static Ingest over(TelemetryStore store, IngestSettings settings, MeterRegistry registry) {
        Ingest ingest = new Ingest(store, settings, registry);
        ingest.start();
        return ingest;
    }

    private void start() {
        for (int i = 0; i < shards.size(); i++) {
            threads.add(Thread.ofVirtual().name("ingest-" + i).start(shards.get(i)));
        }
    }

    @Override
    public CompletionStage<Void> accept(List<Reading> batch) {
        List<List<Reading>> byLane = new ArrayList<>();
        shards.forEach(shard -> byLane.add(new ArrayList<>()));
        for (Reading reading : batch) {
            byLane.get(Math.floorMod(reading.point().hashCode(), shards.size())).add(reading);
        }
        int parts = (int) byLane.stream().filter(part -> !part.isEmpty()).count();
        if (parts == 0) {
            return CompletableFuture.completedStage(null);
        }
        InFlightBatch inFlight = new InFlightBatch(parts);
        for (int i = 0; i < byLane.size(); i++) {
            if (!byLane.get(i).isEmpty()) {
                shards.get(i).put(new BatchPart(byLane.get(i), inFlight));
            }
        }
        return inFlight.stage();
    }

    /** How many readings wait for the store. */
    public int waiting() {
        return shards.stream().mapToInt(WriterShard::waitingReadings).sum();
    }

    /** Stores what is left if the store takes it in time; the stages of what it does not take fail. */
    @Override
    public void close() {
        shards.forEach(WriterShard::finish);
        long deadline = System.nanoTime() + settings.farewell().toNanos();
        try {
            for (Thread thread : threads) {
                thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
            }
            shards.forEach(WriterShard::stop);
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            shards.forEach(WriterShard::stop);
            Thread.currentThread().interrupt();
        }
    }
}
