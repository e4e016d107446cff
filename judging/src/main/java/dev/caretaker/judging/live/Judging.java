package dev.caretaker.judging.live;

import dev.caretaker.judging.CurrentVerdict;
import dev.caretaker.judging.Judge;
import dev.caretaker.judging.JudgeSettings;
import dev.caretaker.judging.JudgeSnapshot;
import dev.caretaker.judging.measure.EpochMillis;
import dev.caretaker.judging.scope.Edition;
import dev.caretaker.judging.scope.Editions;
import dev.caretaker.judging.scope.JudgeScope;
import dev.caretaker.model.excuse.Excuse;
import dev.caretaker.model.library.Library;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.reading.ReadingSink;
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
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    private final Checkpoints checkpoints;
    private final List<Partition> partitions = new ArrayList<>();
    private final AtomicLong newest = new AtomicLong(Long.MIN_VALUE);
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("judging-ticker").daemon().factory());
    private final Map<PointId, Set<Integer>> routes = new ConcurrentHashMap<>();
    private volatile Collection<Excuse> excuses;
    private volatile List<Edition> editions = List.of();

    private Judging(JudgingParts parts, Memory memory) {
        this.parts = parts;
        this.history = memory.history();
        this.checkpoints = memory.checkpoints();
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
        Judging judging = new Judging(parts, memory);
        Recorded recorded = memory.recorded();
        Partition.Takers takers = new Partition.Takers(parts.changes(), memory.late(), new Meters(parts.meters()));
        judging.editions = Editions.of(parts.library());
        judging.partitions.addAll(judging.begin(recorded, takers));
        ScheduledFuture<?> unused = judging.ticker.scheduleAtFixedRate(
                judging::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
        return judging;
    }

    /** The judges begin beside each other. */
    private List<Partition> begin(Recorded recorded, Partition.Takers takers) {
        Instant now = parts.time().instant();
        try (ExecutorService starting = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("judging-start-", 0).factory())) {
            List<CompletableFuture<Partition>> begun = IntStream.range(
                            0, parts.settings().judges())
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> begin(i, now, recorded, takers), starting))
                    .toList();
            return begun.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private Partition begin(int number, Instant now, Recorded recorded, Partition.Takers takers) {
        Partition.Judged judged = judge(number, editions, now);
        List<VerdictChange> news = begin(number, judged, recorded);
        Partition partition = new Partition(number, judged, takers);
        partition.begin(news);
        route(number, judged.judge());
        return partition;
    }

    /** A judge goes on from its checkpoint where there is one, or learns from the readings; what the records do not have is answered. */
    private List<VerdictChange> begin(int number, Partition.Judged judged, Recorded recorded) {
        Judge judge = judged.judge();
        Optional<JudgeSnapshot> snapshot = checkpoints.read(number, versions());
        if (snapshot.isPresent() && judge.restore(snapshot.get())) {
            Instant from = from(snapshot.get());
            Unreported unreported = new Unreported(from, judge.said());
            unreported.told(recorded.course().since(from));
            learning(judge).goOn(from);
            return recorded.news(judge, unreported.of(judged.unreported()));
        }
        judge.stand(recorded.breaches());
        learning(judge).learn(parts.time().instant());
        return recorded.news(judge);
    }

    /** From when on there may be readings that a snapshot does not have and that were not late. */
    private Instant from(JudgeSnapshot snapshot) {
        Duration lateness = parts.settings().lateness().plusSeconds(1);
        Instant from = Instant.ofEpochMilli(snapshot.clock()).minus(lateness);
        if (parts.settings().clock() == JudgingClock.SYSTEM) {
            return from;
        }
        long newest = snapshot.streams().stream()
                .mapToLong(JudgeSnapshot.OfPoint::newest)
                .min()
                .orElse(EpochMillis.NEVER);
        return newest == EpochMillis.NEVER
                        || Instant.ofEpochMilli(newest).minus(lateness).isAfter(from)
                ? from
                : Instant.ofEpochMilli(newest).minus(lateness);
    }

    /** The versions that judge, each with its days, and among how many judges subjects are shared. */
    private String versions() {
        String each = editions.stream()
                .map(one -> one.standard().ref() + " " + one.from() + " " + one.until())
                .sorted()
                .collect(Collectors.joining("\n"));
        return each + "\n" + parts.settings().judges() + "\n" + parts.settings().lateness();
    }

    /** Writes down what the judges remember, so that a restart goes on from here. It may block. */
    public void checkpoint() {
        if (!checkpoints.areKept()) {
            return;
        }
        String versions = versions();
        for (int i = 0; i < partitions.size(); i++) {
            JudgeSnapshot snapshot = partitions.get(i).snapshot(clock()).join();
            if (snapshot.clock() != EpochMillis.NONE) {
                checkpoints.write(i, versions, snapshot);
            }
        }
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
            Partition.Judged next = judge(i, others, now);
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
        news.addAll(Bootstrap.news(after, before.versions()));
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
    public List<CurrentVerdict> currentVerdicts() {
        return partitions.stream()
                .flatMap(partition -> partition.currentVerdicts().stream())
                .toList();
    }

    /** How a subject stands. Does not wait for the judges. */
    public List<CurrentVerdict> currentVerdictsOf(PointId subject) {
        return partitions.get(share(subject)).currentVerdictsOf(subject);
    }

    /** Stops when what was given is judged. */
    @Override
    public void close() {
        ticker.shutdownNow();
        partitions.forEach(Partition::close);
    }

    private Partition.Judged judge(int number, Collection<Edition> editions, Instant now) {
        JudgingSettings settings = parts.settings();
        boolean live = settings.clock() == JudgingClock.SYSTEM;
        List<VerdictChange> unreported = new ArrayList<>();
        JudgeScope scope = new JudgeScope(editions, parts.graph(), parts.packs(), subject -> share(subject) == number);
        Judge judge = Judge.of(scope, new JudgeSettings(now, settings.lateness(), live), unreported::add);
        return new Partition.Judged(judge, unreported);
    }

    private Bootstrap learning(Judge judge) {
        boolean live = parts.settings().clock() == JudgingClock.SYSTEM;
        return new Bootstrap(judge, history, live ? Optional.of(clock()) : Optional.empty());
    }

    /** Readings that the judge before still remembers may not be stored yet. */
    private Bootstrap learning(Judge judge, Judge before) {
        History both =
                (point, from) -> Stream.concat(history.since(point, from).stream(), before.remembered(point).stream())
                        .sorted(Comparator.comparing(Reading::time))
                        .toList();
        return new Bootstrap(judge, both, learning(judge).clock());
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
        return parts.time().instant().minus(parts.settings().watermarkDelay());
    }

    private int share(PointId subject) {
        return Math.floorMod(subject.hashCode(), parts.settings().judges());
    }
}
