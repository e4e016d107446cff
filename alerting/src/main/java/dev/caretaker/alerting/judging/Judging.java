package dev.caretaker.alerting.judging;

import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.reading.ReadingSink;
import dev.caretaker.model.site.Excuse;
import dev.caretaker.model.site.PointId;
import dev.caretaker.model.standard.Library;
import dev.caretaker.model.verdict.VerdictChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Judges at work: the points are shared among them, each with a thread of its own. A batch is taken when it is judged and
 * what changed has been recorded by whoever takes the changes.
 */
public final class Judging implements ReadingSink, AutoCloseable {
    private static final Duration TICK = Duration.ofSeconds(1);

    /** A reading that nobody asks for is counted by the first. */
    private static final Set<Integer> UNWATCHED = Set.of(0);

    private final JudgingParts parts;
    private final History history;
    private final List<Partition> partitions = new ArrayList<>();
    private final AtomicLong newest = new AtomicLong(Long.MIN_VALUE);
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("judging-ticker").daemon().factory());
    private final Map<PointId, Set<Integer>> routes = new ConcurrentHashMap<>();
    private volatile Collection<Excuse> excuses;
    private volatile List<Edition> editions = List.of();

    private Judging(JudgingParts parts, History history) {
        this.parts = parts;
        this.history = history;
        this.excuses = parts.graph().sites().stream()
                .flatMap(site -> site.excuses().stream())
                .toList();
    }

    /** Starts judging with nothing known of before. */
    public static Judging start(JudgingParts parts) {
        return start(parts, Memory.NONE);
    }

    /**
     * Starts judging where another left off. First the stored readings are judged without telling anybody; then those
     * changes are told that the records do not show: breaches that have begun or ended since, points that have fallen
     * silent, hours that are over.
     */
    public static Judging start(JudgingParts parts, Memory memory) {
        Judging judging = new Judging(parts, memory.history());
        Recorded recorded = memory.recorded();
        Partition.Takers takers = new Partition.Takers(parts.changes(), memory.late(), new Meters(parts.meters()));
        judging.editions = Editions.of(parts.library());
        Instant now = parts.time().instant();
        for (int i = 0; i < parts.settings().judges(); i++) {
            Partition.Said said = judging.judge(i, judging.editions, now);
            said.judge().stand(recorded.breaches());
            judging.learning(said.judge()).learn(now);
            Partition partition = new Partition(i, said, takers);
            partition.begin(recorded.news(said.judge()));
            judging.partitions.add(partition);
            judging.route(i, said.judge());
        }
        ScheduledFuture<?> unused = judging.ticker.scheduleAtFixedRate(
                judging::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
        return judging;
    }

    @Override
    public CompletionStage<Void> accept(List<Reading> batch) {
        List<List<Reading>> shares = new ArrayList<>();
        partitions.forEach(partition -> shares.add(new ArrayList<>()));
        for (Reading reading : batch) {
            for (int number : routes.getOrDefault(reading.point(), UNWATCHED)) {
                shares.get(number).add(reading);
            }
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

    /**
     * Lets other versions judge from now on, each on its days. What stands by versions that judged before goes on; of the
     * others it is told where all stands.
     */
    public CompletionStage<Void> reload(Library library) {
        List<Edition> others = Editions.of(library);
        if (others.equals(editions)) {
            return CompletableFuture.completedFuture(null);
        }
        editions = others;
        Instant now = parts.time().instant();
        List<CompletableFuture<Void>> done = new ArrayList<>();
        for (int i = 0; i < partitions.size(); i++) {
            Partition.Said next = judge(i, others, now);
            route(i, next.judge());
            done.add(partitions.get(i).replace(next, this::takeOver));
        }
        return CompletableFuture.allOf(done.toArray(CompletableFuture[]::new));
    }

    private List<VerdictChange> takeOver(Judge before, Judge after) {
        after.stand(before.breaches());
        learning(after, before).learn(parts.time().instant());
        List<VerdictChange> news = new ArrayList<>(after.adopt(before));
        after.excuse(excuses);
        news.addAll(Learning.news(after, before.versions()));
        return news;
    }

    /** Puts other excuses in the place of those there were; breaches that they excuse change at once. */
    public CompletionStage<Void> excuse(Collection<Excuse> others) {
        excuses = List.copyOf(others);
        return CompletableFuture.allOf(
                partitions.stream().map(partition -> partition.excuse(excuses)).toArray(CompletableFuture[]::new));
    }

    /** The breaches that are excused now, as they were handed to it last. */
    public Collection<Excuse> excuses() {
        return excuses;
    }

    /** How far time has passed for the judges; what lies a while before it changes only by readings that come late. */
    public Instant judgedUntil() {
        return clock();
    }

    /** How all watched subjects stand, by every standard that covers them. Does not wait for the judges. */
    public List<Standing> standings() {
        return partitions.stream()
                .flatMap(partition -> partition.standings().stream())
                .toList();
    }

    /** How a subject stands. Does not wait for the judges. */
    public List<Standing> standingsOf(PointId subject) {
        return partitions.get(share(subject)).standingsOf(subject);
    }

    /** Stops when what was given is judged. */
    @Override
    public void close() {
        ticker.shutdownNow();
        partitions.forEach(Partition::close);
    }

    private Partition.Said judge(int number, Collection<Edition> editions, Instant now) {
        JudgingSettings settings = parts.settings();
        boolean live = settings.clock() == JudgingClock.SYSTEM;
        List<VerdictChange> untold = new ArrayList<>();
        Remit remit = new Remit(editions, parts.graph(), parts.packs(), subject -> share(subject) == number);
        Judge judge = Judge.of(remit, new JudgeSettings(now, settings.lateness(), live), untold::add);
        return new Partition.Said(judge, untold);
    }

    private Learning learning(Judge judge) {
        boolean live = parts.settings().clock() == JudgingClock.SYSTEM;
        return new Learning(judge, history, live ? Optional.of(clock()) : Optional.empty());
    }

    /** Readings that the judge before still remembers may not be stored yet. */
    private Learning learning(Judge judge, Judge before) {
        History both =
                (point, from) -> Stream.concat(history.since(point, from).stream(), before.remembered(point).stream())
                        .sorted(Comparator.comparing(Reading::time))
                        .toList();
        return new Learning(judge, both, learning(judge).clock());
    }

    private void route(int number, Judge judge) {
        for (PointId point : judge.points()) {
            routes.computeIfAbsent(point, any -> ConcurrentHashMap.newKeySet()).add(number);
        }
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

    private int share(PointId subject) {
        return Math.floorMod(subject.hashCode(), parts.settings().judges());
    }
}
