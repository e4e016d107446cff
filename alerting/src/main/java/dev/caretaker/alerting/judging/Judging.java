package dev.caretaker.alerting.judging;

import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.reading.ReadingSink;
import dev.caretaker.model.site.PointId;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.verdict.VerdictChange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Judges at work: the points are shared among them, each with a thread of its own. A batch is taken when it is judged and
 * what changed has been recorded by whoever takes the changes.
 */
public final class Judging implements ReadingSink, AutoCloseable {
    private static final Duration TICK = Duration.ofSeconds(1);

    private final JudgingParts parts;
    private final List<Partition> partitions;
    private final AtomicLong newest = new AtomicLong(Long.MIN_VALUE);
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("judging-ticker").daemon().factory());

    private Judging(JudgingParts parts, List<Partition> partitions) {
        this.parts = parts;
        this.partitions = partitions;
    }

    /** Starts judging with nothing known of before. */
    public static Judging start(JudgingParts parts) {
        return start(parts, List.of(), History.NONE);
    }

    /**
     * Starts judging where another left off. First the stored readings are judged without telling anybody; then those
     * changes are told that the records do not show: breaches that are not among those standing, and standing ones that
     * are over.
     */
    public static Judging start(JudgingParts parts, Collection<Breach> standing, History history) {
        Instant now = parts.time().instant();
        Meters meters = new Meters(parts.meters());
        boolean live = parts.settings().clock() == JudgingClock.SYSTEM;
        JudgeSettings settings = new JudgeSettings(now, parts.settings().lateness(), live);
        List<Judge> judges = new ArrayList<>();
        List<Partition> partitions = new ArrayList<>();
        for (int i = 0; i < parts.settings().judges(); i++) {
            List<VerdictChange> untold = new ArrayList<>();
            Judge judge = Judge.of(remit(parts, now, standing, i), settings, untold::add);
            judges.add(judge);
            partitions.add(new Partition(i, judge, untold, parts.changes(), meters));
        }
        Judging judging = new Judging(parts, List.copyOf(partitions));
        judging.learn(judges, standing, history, now);
        ScheduledFuture<?> unused = judging.ticker.scheduleAtFixedRate(
                judging::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
        return judging;
    }

    @Override
    public CompletionStage<Void> accept(List<Reading> batch) {
        List<List<Reading>> shares = new ArrayList<>();
        partitions.forEach(partition -> shares.add(new ArrayList<>()));
        for (Reading reading : batch) {
            shares.get(share(reading.point())).add(reading);
            newest.accumulateAndGet(reading.time().toEpochMilli(), Math::max);
        }
        Instant clock = clock();
        boolean recorded = parts.settings().clock() == JudgingClock.READINGS;
        List<CompletableFuture<Void>> done = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            if (recorded || !shares.get(i).isEmpty()) {
                done.add(partitions.get(i).judge(shares.get(i), clock));
            }
        }
        return CompletableFuture.allOf(done.toArray(CompletableFuture[]::new));
    }

    /** How all watched points stand, by every standard that covers them. Does not wait for the judges. */
    public List<Standing> standings() {
        return partitions.stream()
                .flatMap(partition -> partition.standings().stream())
                .toList();
    }

    /** How a point stands. Does not wait for the judges. */
    public List<Standing> standingsOf(PointId point) {
        return partitions.get(share(point)).standingsOf(point);
    }

    /** Stops when what was given is judged. */
    @Override
    public void close() {
        ticker.shutdownNow();
        partitions.forEach(Partition::close);
    }

    private static Remit remit(JudgingParts parts, Instant now, Collection<Breach> standing, int number) {
        Collection<Standard> inForce = parts.library().inForce(LocalDate.ofInstant(now, ZoneOffset.UTC));
        int judges = parts.settings().judges();
        return new Remit(inForce, parts.graph(), point -> share(point, judges) == number, standing);
    }

    private void learn(List<Judge> judges, Collection<Breach> standing, History history, Instant now) {
        Duration horizon = judges.stream()
                .map(Judge::horizon)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        Instant from = now.minus(horizon);
        if (parts.settings().clock() == JudgingClock.SYSTEM) {
            judges.forEach(judge -> judge.learnFrom(from));
        }
        history.replay(from, readings -> {
            for (Reading reading : readings) {
                judges.get(share(reading.point())).accept(reading);
            }
        });
        Set<Breach.Key> known = new HashSet<>();
        standing.forEach(breach -> known.add(breach.key()));
        for (int i = 0; i < judges.size(); i++) {
            Judge judge = judges.get(i);
            if (parts.settings().clock() == JudgingClock.SYSTEM) {
                judge.advance(clock());
            }
            List<VerdictChange> news = judge.current().stream()
                    .filter(change -> isNews(change, known))
                    .toList();
            partitions.get(i).begin(news);
        }
    }

    private static boolean isNews(VerdictChange change, Set<Breach.Key> known) {
        boolean standing = known.contains(new Breach.Key(change.standard().id(), change.subject()));
        return change.to() == Verdict.FAIL ? !standing : standing && change.to() != Verdict.NOT_EVALUABLE;
    }

    private void tick() {
        Instant now = clock();
        partitions.forEach(partition -> partition.tick(now));
    }

    private Instant clock() {
        if (parts.settings().clock() == JudgingClock.READINGS) {
            return Instant.ofEpochMilli(newest.get());
        }
        return parts.time().instant().minus(parts.settings().settling());
    }

    private int share(PointId point) {
        return share(point, partitions.size());
    }

    private static int share(PointId point, int judges) {
        return Math.floorMod(point.hashCode(), judges);
    }
}
