package dev.caretaker.alerting.judging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.site.PointId;
import dev.caretaker.model.standard.Library;
import dev.caretaker.model.standard.Packs;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.model.verdict.VerdictChange;
import dev.caretaker.testkit.ManualTime;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** Judging that is killed at any moment goes on, from its checkpoint and the stored readings, as if it had not been. */
class CheckpointTest {
    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void killedAnywhere_afterACheckpoint_verdictsAreThoseOfAnUninterruptedRun(@ForAll long seed) {
        Scenes scenes = new Scenes(new Random(seed));
        List<Standard> laws = List.of(scenes.law().build("one", 1), scenes.law().build("other", 1));
        Map<Double, Reading> arrivals = arrivals(scenes.series(), new Random(seed));

        Life straight = new Life(new Library(laws), 1 + (int) Math.floorMod(seed, 3L));
        straight.live(arrivals, new Random(seed), false);
        Life killed = new Life(new Library(laws), 1 + (int) Math.floorMod(seed, 8L));
        killed.live(arrivals, new Random(seed), true);

        assertThat(killed.steps()).as("seed %d %s", seed, laws).isEqualTo(straight.steps());
    }

    @Test
    void damagedOrForeignCheckpoint_isPutAside() throws IOException {
        Scenes scenes = new Scenes(new Random(1));
        Library library = new Library(List.of(scenes.law().build("one", 1)));
        Life life = new Life(library, 1);
        life.live(arrivals(scenes.series(), new Random(1)), new Random(1), false);
        Path file = life.checkpointed();
        byte[] whole = Files.readAllBytes(file);
        whole[whole.length / 2] ^= 1;
        Files.write(file, whole);
        life.restarted();
        assertThat(file.resolveSibling("judge-0.checkpoint.damaged")).exists();
        assertThat(file).doesNotExist();

        Path again = life.checkpointed();
        Files.write(again, Arrays.copyOf(Files.readAllBytes(again), 100));
        life.restarted();
        assertThat(file.resolveSibling("judge-0.checkpoint.damaged")).exists();

        Path foreign = life.checkpointed();
        Life other = new Life(new Library(List.of(scenes.law().build("one", 2))), 1);
        Files.createDirectories(other.directory);
        Files.copy(foreign, other.directory.resolve(foreign.getFileName()));
        other.restarted();
        assertThat(other.directory.resolve("judge-0.checkpoint.other")).exists();
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

    /** A building's judging over several processes, with its store and its records. */
    private static final class Life {
        private final Library library;
        private final int judges;
        private final Path directory = directory();
        private final ManualTime time = new ManualTime(Scene.START);
        private final List<Reading> stored = new ArrayList<>();
        private final Map<Breach.Key, Timeline> timelines = new HashMap<>();
        private final Map<Breach.Key, StandardRef> versions = new HashMap<>();
        private Judging judging;

        Life(Library library, int judges) {
            this.library = library;
            this.judges = judges;
            judging = start();
        }

        void live(Map<Double, Reading> arrivals, Random random, boolean killed) {
            checkpoint(killed);
            for (Map.Entry<Double, Reading> arrival : arrivals.entrySet()) {
                Instant now = Scene.START.plusMillis((long) (arrival.getKey() * 1000));
                time.advance(Duration.between(time.instant(), now));
                // Judging and the store take a batch side by side: either may have it when the process is killed.
                int fate = killed ? random.nextInt(12) : 5;
                if (fate != 0) {
                    stored.add(arrival.getValue());
                }
                if (fate != 1) {
                    take(arrival.getValue());
                }
                if (fate <= 2) {
                    restarted();
                    take(arrival.getValue());
                    stored.removeIf(arrival.getValue()::equals);
                    stored.add(arrival.getValue());
                }
                checkpoint(killed && random.nextInt(10) == 0);
            }
            time.advance(Duration.ofSeconds(2_000));
            // Now each judge sees the time, those too whose points have not spoken.
            judging.checkpoint();
            judging.close();
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
            judging = start();
        }

        private Judging start() {
            List<Standing> verdicts = new ArrayList<>();
            timelines.forEach((key, timeline) -> verdicts.add(new Standing(
                    Objects.requireNonNull(versions.get(key)), key.subject(), timeline.stands(), timeline.since())));
            return Judging.start(
                    new JudgingParts(
                            library,
                            Scene.graph(4, List.of()),
                            Packs.NONE,
                            new JudgingSettings(judges, JudgingClock.SYSTEM, JudgeSettings.LATENESS, Duration.ZERO),
                            time,
                            new SimpleMeterRegistry(),
                            this::record),
                    new Memory(
                            new Recorded(List.of(), verdicts, this::recorded),
                            this::since,
                            Checkpoints.in(directory, "scene"),
                            LateReadings.IGNORED));
        }

        private List<Standing> recorded(Instant from) {
            List<Standing> recorded = new ArrayList<>();
            timelines.forEach((key, timeline) -> timeline.since(from)
                    .forEach(step -> recorded.add(new Standing(
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

        private static Path directory() {
            try {
                return Files.createTempDirectory("checkpoints");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
