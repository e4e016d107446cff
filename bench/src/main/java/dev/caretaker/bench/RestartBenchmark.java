package dev.caretaker.bench;

import dev.caretaker.judging.JudgeSettings;
import dev.caretaker.judging.live.Checkpoints;
import dev.caretaker.judging.live.History;
import dev.caretaker.judging.live.Judging;
import dev.caretaker.judging.live.JudgingClock;
import dev.caretaker.judging.live.JudgingParts;
import dev.caretaker.judging.live.JudgingSettings;
import dev.caretaker.judging.live.LateReadings;
import dev.caretaker.judging.live.Memory;
import dev.caretaker.judging.live.Recorded;
import dev.caretaker.model.library.Library;
import dev.caretaker.model.library.Packs;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.reading.Statistic;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.requirement.Requirement;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.standard.Standard;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * How long judging of 20 000 points by five standards each takes to go on from its checkpoint after a minute away, how large
 * the checkpoint is, and the heap that is used for a watch. A program of its own: a restart happens once.
 */
public final class RestartBenchmark {
    private static final int POINTS = 20_000;
    private static final int EVERY = 10;
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final Duration LIVED = Duration.ofMinutes(20);
    private static final Duration AWAY = Duration.ofMinutes(1);

    private final SiteGraph graph = BenchSite.of(POINTS);
    private final Library library = new Library(standards());
    private final List<PointId> points =
            IntStream.range(0, POINTS).mapToObj(BenchSite::point).toList();
    private final PrintStream out;
    private final Path directory;
    private Instant now = START;

    private RestartBenchmark(PrintStream out, Path directory) {
        this.out = out;
        this.directory = directory;
    }

    /** Lives, stops and goes on, and prints what that took. */
    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createTempDirectory("restart");
        try {
            new RestartBenchmark(System.out, directory).run();
        } finally {
            delete(directory);
        }
    }

    private void run() throws IOException {
        long empty = heap();
        live(empty);
        now = now.plus(AWAY);
        restart(empty);
    }

    private void live(long empty) throws IOException {
        Judging first = start(History.NONE);
        say("heap of a watch that has heard nothing, B", perWatch(heap() - empty));
        live(first);
        say("heap of a watch after %d min, B".formatted(LIVED.toMinutes()), perWatch(heap() - empty));
        say("checkpoint written, ms", millis(first::checkpoint));
        first.close();
        say("checkpoint, kB", size() / 1_000);
    }

    private void restart(long empty) {
        List<Judging> started = new ArrayList<>();
        say("restart, ms", millis(() -> started.add(start(this::since))));
        say("heap of a watch after the restart, B", perWatch(heap() - empty));
        say("verdicts", started.getFirst().currentVerdicts().size());
        started.forEach(Judging::close);
    }

    private Judging start(History history) {
        JudgingSettings settings = new JudgingSettings(2, JudgingClock.SYSTEM, JudgeSettings.LATENESS, Duration.ZERO);
        return Judging.start(
                new JudgingParts(
                        library, graph, Packs.NONE, settings, () -> now, new SimpleMeterRegistry(), changes -> {}),
                new Memory(Recorded.NOTHING, history, Checkpoints.in(directory, "bench"), LateReadings.IGNORED));
    }

    private void live(Judging judging) {
        for (long second = 0; second < LIVED.toSeconds(); second += EVERY) {
            now = START.plusSeconds(second);
            List<Reading> batch = new ArrayList<>(POINTS);
            for (int point = 0; point < POINTS; point++) {
                batch.add(reading(point, second));
            }
            judging.accept(batch).toCompletableFuture().join();
        }
    }

    private List<Reading> since(PointId point, Instant from) {
        int number = Integer.parseInt(point.place().text().substring("room-".length()));
        long first = Math.max(0, Duration.between(START, from).toSeconds() / EVERY * EVERY);
        long last = Duration.between(START, now).toSeconds();
        return LongStream.iterate(first, second -> second <= last, second -> second + EVERY)
                .mapToObj(second -> reading(number, second))
                .toList();
    }

    /** One point in ten wavers across its limits, as far as that is possible in the time. */
    private Reading reading(int point, long second) {
        double swing = point % 10 == 0 ? 500 : 100;
        double value = 700 + swing * Math.sin((second / 10.0 + point) / 20.0);
        return Reading.of(points.get(point), START.plusSeconds(second), value);
    }

    private static List<Standard> standards() {
        return List.of(
                BenchSite.standard("value", Requirement.value(Limits.atMost(1000)), Duration.ofMinutes(2)),
                BenchSite.standard("more", Requirement.value(Limits.atMost(1100)), Duration.ofMinutes(1)),
                BenchSite.standard("range", Requirement.value(Limits.between(300, 2000)), Duration.ZERO),
                BenchSite.standard(
                        "mean",
                        Requirement.windowed(Statistic.MEAN, Duration.ofMinutes(10), Limits.atMost(1000)),
                        Duration.ZERO),
                BenchSite.standard("heard", new Requirement.Reporting(Duration.ofMinutes(15)), Duration.ZERO));
    }

    private long perWatch(long bytes) {
        return bytes / ((long) POINTS * library.standards().size());
    }

    private void say(String what, long number) {
        out.printf("%-45s %,12d%n", what, number);
    }

    private long size() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static long millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    /** What is used after a collection. */
    private static long heap() {
        ManagementFactory.getMemoryMXBean().gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
