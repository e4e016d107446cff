package dev.caretaker.bench;

import dev.caretaker.judging.Judge;
import dev.caretaker.judging.JudgeSettings;
import dev.caretaker.judging.Taken;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.reading.Statistic;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.requirement.Requirement;
import dev.caretaker.model.site.SiteGraphBuilder;
import dev.caretaker.model.standard.Standard;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Readings a second that one judge takes from 10 000 points that report every ten seconds, with the object headers of
 * {@code bin/caretaker}. Each point is beyond its limits a fifth of the time.
 */
@State(org.openjdk.jmh.annotations.Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgs = "-XX:+UseCompactObjectHeaders")
public class JudgeBenchmark {
    private static final int POINTS = 10_000;
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    /**
     * What each point is judged by: limits with a hold, a mean over ten minutes, both with a silence rule beside them, or a
     * number of limits.
     */
    @Param({"value", "mean", "three", "5", "20"})
    private String standards = "value";

    private final List<PointId> points =
            IntStream.range(0, POINTS).mapToObj(BenchSite::point).toList();
    private final Map<PointId, Double> limits = new HashMap<>();
    private Judge judge =
            Judge.of(List.of(), new SiteGraphBuilder().build(), JudgeSettings.recorded(START), change -> {});
    private long changes;
    private int next;

    /** Makes the site and its judge. */
    @Setup
    public void build() {
        judge = Judge.of(chosen(), BenchSite.of(POINTS), JudgeSettings.recorded(START), change -> changes++);
    }

    /** The next point speaks. */
    @Benchmark
    public Taken accept() {
        int index = next++;
        int round = index / POINTS;
        double value = 600 + 500 * Math.sin((round + index % POINTS) / 40.0);
        return judge.accept(Reading.of(points.get(index % POINTS), START.plusSeconds(round * 10L), value));
    }

    /** The least that anybody could do: the next point speaks, and its value is looked up and held against one limit. */
    @Benchmark
    public boolean baseline() {
        int index = next++;
        int round = index / POINTS;
        double value = 600 + 500 * Math.sin((round + index % POINTS) / 40.0);
        Reading reading = Reading.of(points.get(index % POINTS), START.plusSeconds(round * 10L), value);
        return reading.value() > limits.getOrDefault(reading.point(), 0.0);
    }

    /** A second of the clock passes over all points, none of them silent. */
    @Benchmark
    public long advance() {
        judge.advance(START.plusMillis(next++));
        return changes;
    }

    private List<Standard> chosen() {
        Standard value = BenchSite.standard("value", Requirement.value(Limits.atMost(1000)), Duration.ofMinutes(2));
        Standard mean = BenchSite.standard(
                "mean",
                Requirement.windowed(Statistic.MEAN, Duration.ofMinutes(10), Limits.atMost(1000)),
                Duration.ZERO);
        Standard heard = BenchSite.standard("heard", new Requirement.Reporting(Duration.ofMinutes(15)), Duration.ZERO);
        return switch (standards) {
            case "value" -> List.of(value);
            case "mean" -> List.of(mean);
            case "three" -> List.of(value, mean, heard);
            default -> limits(Integer.parseInt(standards));
        };
    }

    private static List<Standard> limits(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> BenchSite.standard(
                        "value-" + i, Requirement.value(Limits.atMost(1000 + i)), Duration.ofMinutes(2)))
                .toList();
    }
}
