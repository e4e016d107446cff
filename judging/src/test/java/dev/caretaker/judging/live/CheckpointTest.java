package dev.caretaker.judging.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.judging.Breach;
import dev.caretaker.judging.CurrentVerdict;
import dev.caretaker.judging.JudgeSettings;
import dev.caretaker.judging.LearnedNormalPropertyTest;
import dev.caretaker.judging.Room;
import dev.caretaker.judging.Scene;
import dev.caretaker.judging.Scenes;
import dev.caretaker.judging.Timeline;
import dev.caretaker.judging.Usage;
import dev.caretaker.model.library.Library;
import dev.caretaker.model.library.Packs;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.requirement.Training;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.model.verdict.VerdictChange;
import dev.caretaker.readinglog.LogSlice;
import dev.caretaker.testkit.ManualTime;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Judging that is killed at any moment goes on, from its checkpoint and the stored readings, as if it had not been. */
class CheckpointTest {
    @Tag("slow")
    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void killedAnywhere_afterACheckpoint_verdictsAreThoseOfAnUninterruptedRun(@ForAll long seed) throws IOException {
        Scenes scenes = new Scenes(new Random(seed));
        List<Standard> laws = List.of(scenes.law().build("one", 1), scenes.law().build("other", 1));
        Place place = new Place(Scene.graph(4, List.of()), new Library(laws));

        assertUninterrupted(place, arrivals(scenes.series(), new Random(seed)), new Kills(seed, 12), Life::new);
    }

    @Tag("slow")
    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void killedAnywhere_readingsComeFromTheLogAgain_andTheStoreIsNotNeeded(@ForAll long seed) throws IOException {
        Scenes scenes = new Scenes(new Random(seed));
        List<Standard> laws = List.of(scenes.law().build("one", 1), scenes.law().build("other", 1));
        Place place = new Place(Scene.graph(4, List.of()), new Library(laws));

        assertUninterrupted(place, arrivals(scenes.series(), new Random(seed)), new Kills(seed, 12), Life::fromLog);
    }

    @Tag("slow")
    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void killedAnywhere_whereNormalValuesAreLearned_theyAreNotForgotten(@ForAll long seed) throws IOException {
        Standard usual = Usage.standard(new Training(4, 3, 7))
                .hold(Duration.ofMinutes(30))
                .silence(Duration.ofHours(2))
                .build();
        Place place = new Place(Room.of(Usage.FLOW), new Library(List.of(usual)));
        Map<Double, Reading> arrivals = new TreeMap<>();
        for (Reading reading : LearnedNormalPropertyTest.days(seed)) {
            arrivals.put(Duration.between(Scene.START, reading.time()).toMillis() / 1000.0, reading);
        }

        assertUninterrupted(place, arrivals, new Kills(seed, 150), Life::new);
    }

    @Test
    void damagedOrForeignCheckpoint_isPutAside(@TempDir Path folder, @TempDir Path elsewhere) throws IOException {
        Scenes scenes = new Scenes(new Random(1));
        Place place = new Place(
                Scene.graph(4, List.of()), new Library(List.of(scenes.law().build("one", 1))));
        Life life = new Life(place, 1, folder);
        life.live(arrivals(scenes.series(), new Random(1)), Kills.NONE);
        Path file = life.checkpointed();
        byte[] whole = Files.readAllBytes(file);
        whole[whole.length / 2] ^= 1;
        Files.write(file, whole);
        life.restarted();
        Path damaged = file.resolveSibling("judge-0.checkpoint.damaged");
        assertThat(damaged).exists();
        assertThat(file).doesNotExist();

        Files.delete(damaged);
        Path again = life.checkpointed();
        Files.write(again, Arrays.copyOf(Files.readAllBytes(again), 100));
        life.restarted();
        assertThat(damaged).exists();

        Path foreign = life.checkpointed();
        Life other = new Life(
                new Place(place.graph(), new Library(List.of(scenes.law().build("one", 2)))), 1, elsewhere);
        Files.copy(foreign, elsewhere.resolve(foreign.getFileName()));
        other.restarted();
        assertThat(elsewhere.resolve("judge-0.checkpoint.other")).exists();
    }

    private static void assertUninterrupted(Place place, Map<Double, Reading> arrivals, Kills kills, Beginning second)
            throws IOException {
        Path folder = folder();
        try {
            Life straight = new Life(place, 1 + (int) Math.floorMod(kills.seed(), 3L), folder.resolve("straight"));
            straight.live(arrivals, Kills.NONE);
            Life killed = second.begin(place, 1 + (int) Math.floorMod(kills.seed(), 8L), folder.resolve("killed"));
            killed.live(arrivals, kills);

            assertThat(killed.steps())
                    .as("%s %s", kills, place.library().standards())
                    .isEqualTo(straight.steps());
        } finally {
            delete(folder);
        }
    }

    /** In memory where there is such a place: processes are killed here, not machines, and a disk takes its time. */
    private static Path folder() throws IOException {
        Path memory = Path.of("/dev/shm");
        return Files.isWritable(memory)
                ? Files.createTempDirectory(memory, "checkpoints")
                : Files.createTempDirectory("checkpoints");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Readings of four rooms by the second at which they come. */
    private static Map<Double, Reading> arrivals(List<Reading> series, Random random) {
        TreeMap<Double, Reading> arrivals = new TreeMap<>();
        for (Reading reading : series) {
            for (int room = 0; room < 4; room++) {
                PointId point = Scene.point(room, reading.point().name());
                double at = Duration.between(Scene.START, reading.time()).toSeconds()
                        + random.nextDouble() * (Scenes.LATENESS - 1);
                arrivals.put(at, Reading.of(point, reading.time(), (reading.value() + room) % 7));
            }
        }
        return arrivals;
    }

    /** How the life begins that is interrupted. */
    private interface Beginning {
        Life begin(Place place, int judges, Path directory);
    }

    private record Place(SiteGraph graph, Library library) {}

    /**
     * How often a process is killed.
     *
     * @param seed when
     * @param oneIn of so many readings four meet a kill; never, where there is none
     */
    private record Kills(long seed, int oneIn) {
        static final Kills NONE = new Kills(0, 0);
    }

    /** What a reading meets: judging and the store take it side by side, and either may have it when the process dies. */
    private enum Fate {
        JUDGED_AND_KILLED,
        STORED_AND_KILLED,
        TAKEN_AND_KILLED,
        JUDGED_CHECKPOINTED_AND_KILLED,
        TAKEN;

        static Fate draw(Random random, Kills kills) {
            return switch (kills.oneIn() == 0 ? -1 : random.nextInt(kills.oneIn())) {
                case 0 -> JUDGED_AND_KILLED;
                case 1 -> STORED_AND_KILLED;
                case 2 -> TAKEN_AND_KILLED;
                case 3 -> JUDGED_CHECKPOINTED_AND_KILLED;
                default -> TAKEN;
            };
        }
    }

    /** A building's judging over several processes, with its store and its records. */
    private static final class Life {
        private final Place place;
        private final int judges;
        private final Path directory;
        private final ManualTime time = new ManualTime(Scene.START);
        private final List<Reading> stored = new ArrayList<>();
        private final Map<Breach.Key, Timeline> timelines = new HashMap<>();
        private final Map<Breach.Key, StandardRef> versions = new HashMap<>();
        private final boolean logged;
        private Optional<LogAtWork> log;
        private Judging judging;

        Life(Place place, int judges, Path directory) {
            this(place, judges, directory, false);
        }

        private Life(Place place, int judges, Path directory, boolean logged) {
            this.place = place;
            this.judges = judges;
            this.directory = directory;
            this.logged = logged;
            log = log();
            judging = start();
        }

        /** With a log before it, and nothing that is stored. */
        static Life fromLog(Place place, int judges, Path directory) {
            return new Life(place, judges, directory, true);
        }

        private Optional<LogAtWork> log() {
            return logged ? Optional.of(LogAtWork.in(directory.resolve("log"))) : Optional.empty();
        }

        void live(Map<Double, Reading> arrivals, Kills kills) throws IOException {
            Random random = new Random(kills.seed());
            boolean killed = kills.oneIn() > 0;
            checkpoint(killed);
            for (Map.Entry<Double, Reading> arrival : arrivals.entrySet()) {
                Instant now = Scene.START.plusMillis(Math.round(arrival.getKey() * 1000));
                time.advance(Duration.between(time.instant(), now));
                meet(arrival.getValue(), Fate.draw(random, kills));
                checkpoint(killed && random.nextInt(kills.oneIn()) == 0);
            }
            time.advance(Duration.ofSeconds(2_000));
            // Now each judge sees the time, those too whose points have not spoken.
            judging.checkpoint();
            judging.close();
            log.ifPresent(LogAtWork::close);
        }

        private void meet(Reading reading, Fate fate) throws IOException {
            if (log.isPresent()) {
                meet(reading, fate, log.get());
            } else {
                meetStore(reading, fate);
            }
        }

        /** It is in the log when it is acknowledged; whether it is judged by then, nobody knows. */
        private void meet(Reading reading, Fate fate, LogAtWork heard) throws IOException {
            LogSlice slice = heard.append(
                    new Reading(reading.point(), reading.time(), reading.value(), time.instant(), reading.quality()));
            if (fate != Fate.STORED_AND_KILLED) {
                judging.judge(slice, false).toCompletableFuture().join();
            }
            checkpoint(fate == Fate.JUDGED_CHECKPOINTED_AND_KILLED);
            if (fate != Fate.TAKEN) {
                restarted();
            }
            if (fate == Fate.JUDGED_AND_KILLED) {
                // The acknowledgement did not arrive, so it comes again.
                meet(reading, Fate.TAKEN);
            }
        }

        private void meetStore(Reading reading, Fate fate) throws IOException {
            if (fate != Fate.STORED_AND_KILLED) {
                take(reading);
            }
            checkpoint(fate == Fate.JUDGED_CHECKPOINTED_AND_KILLED);
            if (fate == Fate.STORED_AND_KILLED || fate == Fate.TAKEN_AND_KILLED || fate == Fate.TAKEN) {
                stored.add(reading);
            }
            if (fate != Fate.TAKEN) {
                Files.write(directory.resolve("judge-0.checkpoint.new"), new byte[] {1, 2, 3});
                restarted();
                // What was not acknowledged comes again.
                take(reading);
                stored.removeIf(reading::equals);
                stored.add(reading);
            }
        }

        private void checkpoint(boolean wanted) {
            if (wanted) {
                judging.checkpoint();
            }
        }

        private void take(Reading reading) {
            judging.accept(List.of(reading)).toCompletableFuture().join();
        }

        Path checkpointed() {
            judging = start();
            stored.stream().limit(1).forEach(this::take);
            judging.checkpoint();
            judging.close();
            return directory.resolve("judge-0.checkpoint");
        }

        void restarted() {
            judging.close();
            log.ifPresent(LogAtWork::close);
            log = log();
            judging = start();
        }

        private Judging start() {
            List<CurrentVerdict> verdicts = new ArrayList<>();
            timelines.forEach((key, timeline) -> verdicts.add(new CurrentVerdict(
                    Objects.requireNonNull(versions.get(key)), key.subject(), timeline.stands(), timeline.since())));
            return Judging.start(
                    new JudgingParts(
                            place.library(),
                            place.graph(),
                            Packs.NONE,
                            new JudgingSettings(judges, JudgingClock.SYSTEM, JudgeSettings.LATENESS, Duration.ZERO),
                            time,
                            new SimpleMeterRegistry(),
                            this::record),
                    new Memory(
                            new Recorded(List.of(), verdicts, this::recorded),
                            this::since,
                            log.map(LogAtWork::log),
                            Checkpoints.in(directory, "scene"),
                            LateReadings.IGNORED));
        }

        private List<CurrentVerdict> recorded(Instant from) {
            List<CurrentVerdict> recorded = new ArrayList<>();
            timelines.forEach((key, timeline) -> timeline.since(from)
                    .forEach(step -> recorded.add(new CurrentVerdict(
                            Objects.requireNonNull(versions.get(key)), key.subject(), step.to(), step.at()))));
            return recorded;
        }

        private List<Reading> since(PointId point, Instant from) {
            return stored.stream()
                    .filter(reading ->
                            reading.point().equals(point) && !reading.time().isBefore(from))
                    .sorted(Comparator.comparing(Reading::time))
                    .toList();
        }

        private synchronized void record(List<VerdictChange> changes) {
            for (VerdictChange change : changes) {
                Breach.Key key = new Breach.Key(change.standard().id(), change.subject());
                versions.put(key, change.standard());
                timelines.computeIfAbsent(key, any -> new Timeline()).accept(change);
            }
        }

        private Map<Breach.Key, List<Timeline.Step>> steps() {
            Map<Breach.Key, List<Timeline.Step>> steps = new HashMap<>();
            timelines.forEach((key, timeline) -> steps.put(key, timeline.steps()));
            return steps;
        }
    }
}
