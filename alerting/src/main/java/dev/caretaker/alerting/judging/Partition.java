package dev.caretaker.alerting.judging;

import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.site.PointId;
import dev.caretaker.model.verdict.VerdictChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A judge with the one thread that may use it. */
final class Partition implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Partition.class);

    private final Judge judge;
    private final Consumer<List<VerdictChange>> taker;
    private final Meters meters;
    private final ExecutorService thread;
    private final List<VerdictChange> untold;
    private final Map<PointId, List<Standing>> standings = new ConcurrentHashMap<>();
    private final AtomicBoolean ticking = new AtomicBoolean();

    /** The judge must put its changes into the list of those untold. */
    Partition(int number, Judge judge, List<VerdictChange> untold, Consumer<List<VerdictChange>> taker, Meters meters) {
        this.judge = judge;
        this.untold = untold;
        this.taker = taker;
        this.meters = meters;
        this.thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("judge-" + number).daemon().factory());
    }

    /** What the judge says before readings are taken is learnt and not told, but for what the records do not have yet. */
    void begin(List<VerdictChange> news) {
        judge.standings()
                .forEach(one -> standings.merge(one.subject(), List.of(one), (some, more) -> {
                    List<Standing> all = new ArrayList<>(some);
                    all.addAll(more);
                    return List.copyOf(all);
                }));
        untold.clear();
        untold.addAll(news);
    }

    /** Judges a batch, lets time pass up to an instant, and tells what changed. */
    CompletableFuture<Void> judge(List<Reading> batch, Instant until) {
        return CompletableFuture.runAsync(
                () -> {
                    long start = System.nanoTime();
                    for (Reading reading : batch) {
                        meters.taken(judge.accept(reading));
                    }
                    judge.advance(until);
                    meters.judged(System.nanoTime() - start);
                    tell();
                },
                thread);
    }

    /** Lets time pass, unless it is still busy with the last time. */
    void tick(Instant now) {
        if (ticking.compareAndSet(false, true)) {
            thread.execute(() -> {
                ticking.set(false);
                try {
                    judge.advance(now);
                    tell();
                } catch (RuntimeException e) {
                    LOG.warn("Verdict changes could not be recorded and will be told again: {}", e.toString());
                }
            });
        }
    }

    List<Standing> standings() {
        return standings.values().stream().flatMap(List::stream).toList();
    }

    List<Standing> standingsOf(PointId point) {
        return standings.getOrDefault(point, List.of());
    }

    private void tell() {
        if (untold.isEmpty()) {
            return;
        }
        for (VerdictChange change : untold) {
            standings.put(change.subject(), judge.standingsOf(change.subject()));
        }
        taker.accept(List.copyOf(untold));
        meters.changed(untold);
        untold.clear();
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("A judge was still busy when it was closed; its batch is not acknowledged");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
