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
import dev.caretaker.readinglog.LogReader;
import dev.caretaker.readinglog.LogSlice;
import dev.caretaker.readinglog.ReadingLog;
import io.micrometer.core.instrument.Gauge;
import io.vertx.core.Deployable;
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
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Judges at work: the points are shared among them, each with a thread of its own. A batch is taken when it is judged and
 * what changed has been recorded by whoever takes the changes.
 */
public final class Judging implements ReadingSink, AutoCloseable {
    /** The name by which it reads the log. */
    public static final String READER = "judging";

    /** A reading that nobody asks for is counted by the first. */
    private static final Set<Integer> UNWATCHED = Set.of(0);

    private final JudgingParts parts;
    private final History history;
    private final Checkpoints checkpoints;
    private final List<Partition> partitions = new ArrayList<>();
    private final AtomicLong newest = new AtomicLong(Long.MIN_VALUE);
    private final Optional<ReadingLog> log;
    private final Optional<LogReader> reader;
    private final Map<PointId, Set<Integer>> routes = new ConcurrentHashMap<>();
    private volatile Collection<Excuse> excuses;
    private volatile List<Edition> editions = List.of();

    /** The offset before which all has been judged, and whoever takes the changes has them. */
    private volatile long judged;

    private volatile boolean succeeds = true;

    private Judging(JudgingParts parts, Memory memory) {
        this.parts = parts;
        this.history = memory.history();
        this.checkpoints = memory.checkpoints();
        this.log = memory.log();
        this.reader = log.map(one -> one.reader(READER));
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
        judging.judged = judging.log.map(ReadingLog::end).orElse(0L);
        judging.reader.ifPresent(one -> one.seek(judging.judged));
        Gauge.builder("caretaker.judging.waiting", judging, Judging::waiting)
                .description("Readings in the log that are not judged yet")
                .register(parts.meters());
        judging.partitions.addAll(judging.begin(recorded, takers));
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
        Partition partition = new Partition(number, judged, takers);
        partition.begin(begin(partition, judged, recorded));
        route(number, judged.judge());
        return partition;
    }

    /** A judge goes on from its checkpoint where there is one, or learns from the readings; what the records do not have is answered. */
    private List<VerdictChange> begin(Partition partition, Partition.Judged judged, Recorded recorded) {
        Judge judge = judged.judge();
        Optional<Checkpoint> checkpoint = checkpoints.read(partition.number(), versions());
        if (checkpoint.isPresent() && judge.restore(checkpoint.get().snapshot())) {
            Instant from = from(checkpoint.get().snapshot());
            Unreported unreported = new Unreported(from, judge.said());
            unreported.told(recorded.course().since(from));
            goOn(partition, checkpoint.get().offset(), learning(judge), from);
            return recorded.news(judge, unreported.of(judged.unreported()));
        }
        judge.stand(recorded.breaches());
        Bootstrap learning = learning(judge);
        learning.lookBack(parts.time().instant());
        logged().replay(batch -> batch.forEach(judge::accept));
        learning.clock().ifPresent(judge::advance);
        return recorded.news(judge);
    }

    /** Takes what came after a checkpoint: from the log, as it came, or from the store where the log has forgotten it. */
    private void goOn(Partition partition, long offset, Bootstrap learning, Instant from) {
        LoggedReadings logged = logged();
        if (!logged.reachBackTo(offset)) {
            learning.goOn(from);
        }
        logged.replay(offset, batch -> partition.replay(batch, settled(batch)));
        learning.clock().ifPresent(learning.judge()::advance);
    }

    /** How far time had passed for the judges when a batch was received; empty where time is that of readings. */
    private Optional<Instant> settled(List<Reading> batch) {
        return parts.settings().clock() == JudgingClock.READINGS || batch.isEmpty()
                ? Optional.empty()
                : Optional.of(batch.getLast().received().minus(parts.settings().watermarkDelay()));
    }

    private LoggedReadings logged() {
        return new LoggedReadings(log, judged);
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
        long offset = judged;
        for (int i = 0; i < partitions.size(); i++) {
            JudgeSnapshot snapshot = partitions.get(i).snapshot(clock()).join();
            if (snapshot.clock() != EpochMillis.NONE) {
                checkpoints.write(i, versions, new Checkpoint(offset, snapshot));
            }
        }
        reader.ifPresent(one -> one.passed(offset));
    }

    @Override
    public CompletionStage<Void> accept(List<Reading> batch) {
        return judge(batch, clock());
    }

    /** Judges a batch and lets time pass up to an instant; done when whoever takes the changes has them. */
    private CompletionStage<Void> judge(List<Reading> batch, Instant clock) {
        List<List<Reading>> shares = new ArrayList<>();
        partitions.forEach(partition -> shares.add(new ArrayList<>()));
        for (Reading reading : batch) {
            for (int number : routes.getOrDefault(reading.point(), UNWATCHED)) {
                shares.get(number).add(reading);
            }
            newest.accumulateAndGet(reading.time().toEpochMilli(), Math::max);
        }
        boolean recorded = parts.settings().clock() == JudgingClock.READINGS;
        Instant until = recorded ? clock() : clock;
        List<CompletableFuture<Void>> done = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            if (recorded || !shares.get(i).isEmpty()) {
                done.add(partitions.get(i).judge(shares.get(i), until));
            }
        }
        return CompletableFuture.allOf(done.toArray(CompletableFuture[]::new));
    }

    /**
     * Judges what is read from the log. While there is more to read, time has passed only up to when it was received: what
     * is still to be read is not late, and who is in it not silent.
     */
    CompletionStage<Void> judge(LogSlice slice, boolean more) {
        Instant clock = more ? settled(slice.readings()).orElseGet(this::clock) : clock();
        return judge(slice.readings(), clock).thenRun(() -> judged = slice.next());
    }

    /** The offset in the log before which all has been judged, and whoever takes the changes has them. */
    long judgedUntilOffset() {
        return judged;
    }

    private long waiting() {
        return log.map(one -> one.end() - judged).orElse(0L);
    }

    /** What feeds it from the log that it was started with; to be deployed once, on a worker. */
    public Deployable verticle() {
        return new JudgeVerticle(
                this, reader.orElseThrow(() -> new IllegalStateException("This judging has no log to read")));
    }

    /** Whether what was read last was judged and what changed recorded. */
    public boolean succeeds() {
        return succeeds;
    }

    void succeeds(boolean whether) {
        succeeds = whether;
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
        Bootstrap learning = learning(after, before);
        learning.lookBack(parts.time().instant());
        logged().replay(batch -> batch.forEach(after::accept));
        learning.clock().ifPresent(after::advance);
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

    /** Lets time pass, where nothing has come for a while. */
    public void tick() {
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
