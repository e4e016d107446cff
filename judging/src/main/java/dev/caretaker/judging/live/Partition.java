package dev.caretaker.judging.live;

import dev.caretaker.judging.Breach;
import dev.caretaker.judging.CurrentVerdict;
import dev.caretaker.judging.Judge;
import dev.caretaker.judging.JudgeSnapshot;
import dev.caretaker.judging.Taken;
import dev.caretaker.model.excuse.Excuse;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.verdict.VerdictChange;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A judge with the one thread that may use it. */
final class Partition implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Partition.class);

    private final int number;
    private final Takers takers;
    private final ExecutorService thread;
    private final Map<PointId, List<CurrentVerdict>> currentVerdicts = new ConcurrentHashMap<>();
    private final AtomicBoolean ticking = new AtomicBoolean();
    private final Map<Breach.Key, LateReadings.Late> late = new LinkedHashMap<>();
    private Judged judged;

    Partition(int number, Judged judged, Takers takers) {
        this.number = number;
        this.judged = judged;
        this.takers = takers;
        this.thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("judge-" + number).daemon().factory());
    }

    int number() {
        return number;
    }

    /** What the judge has said before is learnt and not told, but for what the records do not have yet. */
    void begin(List<VerdictChange> news) {
        Judge judge = judged.judge();
        currentVerdicts.clear();
        judge.subjects().forEach(subject -> currentVerdicts.put(subject, judge.currentVerdictsOf(subject)));
        judged.unreported().clear();
        judged.unreported().addAll(news);
    }

    /** Puts another judge in the place of this one between two batches, which learns where all stands from it. */
    CompletableFuture<Void> replace(Judged other, BiFunction<Judge, Judge, List<VerdictChange>> learning) {
        return CompletableFuture.runAsync(
                () -> {
                    tell();
                    List<VerdictChange> news = learning.apply(judged.judge(), other.judge());
                    judged = other;
                    begin(news);
                    tell();
                },
                thread);
    }

    /** Judges a batch, lets time pass up to an instant, and tells what changed. */
    CompletableFuture<Void> judge(List<Reading> batch, Instant until) {
        return CompletableFuture.runAsync(
                () -> {
                    long start = System.nanoTime();
                    for (Reading reading : batch) {
                        take(reading);
                    }
                    judged.judge().advance(until);
                    takers.meters().judged(System.nanoTime() - start);
                    tell();
                },
                thread);
    }

    /** Before it begins: takes what it had taken before, or would have, and tells nobody. */
    void replay(List<Reading> batch, Optional<Instant> until) {
        batch.forEach(this::take);
        until.ifPresent(judged.judge()::advance);
    }

    private void take(Reading reading) {
        Taken taken = judged.judge().accept(reading);
        takers.meters().taken(taken);
        if (taken == Taken.LATE) {
            for (Breach.Key key : judged.judge().concerned(reading.point())) {
                late.merge(
                        key,
                        new LateReadings.Late(key.standard(), key.subject(), reading.time(), reading.time(), reading),
                        LateReadings.Late::and);
            }
        }
    }

    /** Puts other excuses in the place of those there were. */
    CompletableFuture<Void> excuse(Collection<Excuse> excuses) {
        return CompletableFuture.runAsync(
                () -> {
                    judged.judge().excuse(excuses);
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
                    judged.judge().advance(now);
                    tell();
                } catch (RuntimeException e) {
                    LOG.warn(
                            "Verdict changes could not be stored; they are kept and stored again within a"
                                    + " second. Until then no incident opens from them: {}",
                            e.toString());
                }
            });
        }
    }

    /** Everything that is remembered when time has passed up to an instant and all before is told. */
    CompletableFuture<JudgeSnapshot> snapshot(Instant until) {
        return CompletableFuture.supplyAsync(
                () -> {
                    judged.judge().advance(until);
                    tell();
                    return judged.judge().snapshot();
                },
                thread);
    }

    List<CurrentVerdict> currentVerdicts() {
        return currentVerdicts.values().stream().flatMap(List::stream).toList();
    }

    List<CurrentVerdict> currentVerdictsOf(PointId point) {
        return currentVerdicts.getOrDefault(point, List.of());
    }

    private void tell() {
        if (!late.isEmpty()) {
            takers.late().came(List.copyOf(late.values()));
            late.clear();
        }
        if (judged.unreported().isEmpty()) {
            return;
        }
        for (VerdictChange change : judged.unreported()) {
            currentVerdicts.put(change.subject(), judged.judge().currentVerdictsOf(change.subject()));
        }
        takers.changes().accept(List.copyOf(judged.unreported()));
        takers.meters().changed(judged.unreported());
        judged.unreported().clear();
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("Judging did not finish within 10 s of the stop; its last readings are not"
                        + " acknowledged, so the MQTT broker sends them again after the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * A judge, and the list that it puts its changes into.
     *
     * @param judge the judge
     * @param unreported the changes that nobody has been told of yet
     */
    record Judged(Judge judge, List<VerdictChange> unreported) {}

    /**
     * Who takes what comes out of it.
     *
     * @param changes takes the changes
     * @param late takes the readings that it could not judge any more
     * @param meters where it counts
     */
    record Takers(Consumer<List<VerdictChange>> changes, LateReadings late, Meters meters) {}
}
