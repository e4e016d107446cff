package dev.caretaker.bench;

import dev.caretaker.alerting.judging.Judge;
import dev.caretaker.alerting.judging.JudgeSettings;
import dev.caretaker.alerting.judging.Taken;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.reading.Statistic;
import dev.caretaker.model.site.Building;
import dev.caretaker.model.site.DeviceId;
import dev.caretaker.model.site.Floor;
import dev.caretaker.model.site.PlaceId;
import dev.caretaker.model.site.Point;
import dev.caretaker.model.site.PointId;
import dev.caretaker.model.site.Site;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.site.SiteGraphBuilder;
import dev.caretaker.model.site.Source;
import dev.caretaker.model.site.Space;
import dev.caretaker.model.standard.Citation;
import dev.caretaker.model.standard.Clear;
import dev.caretaker.model.standard.Discipline;
import dev.caretaker.model.standard.Document;
import dev.caretaker.model.standard.Lifecycle;
import dev.caretaker.model.standard.Limits;
import dev.caretaker.model.standard.Requirement;
import dev.caretaker.model.standard.Response;
import dev.caretaker.model.standard.Scope;
import dev.caretaker.model.standard.Severity;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.StandardId;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.model.standard.Verification;
import dev.caretaker.model.text.Text;
import dev.caretaker.model.unit.Quantities;
import dev.caretaker.model.unit.Quantity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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

/** Readings a second that one judge takes from 10 000 points that report every ten seconds. */
@State(org.openjdk.jmh.annotations.Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class JudgeBenchmark {
    private static final int POINTS = 10_000;
    private static final Text NAME = new Text("Bench", "基准");
    private static final Quantity CO2 = Quantities.of("co2");
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    /** What each point is judged by: limits with a hold, a mean over ten minutes, or both with a silence rule beside them. */
    @Param({"value", "mean", "three"})
    private String standards = "value";

    private final List<PointId> points = new ArrayList<>();
    private Judge judge =
            Judge.of(List.of(), new SiteGraphBuilder().build(), JudgeSettings.recorded(START), change -> {});
    private long changes;
    private int next;

    /** Makes the site and its judge. */
    @Setup
    public void build() {
        judge = Judge.of(chosen(), site(), JudgeSettings.recorded(START), change -> changes++);
    }

    /** The next point speaks. */
    @Benchmark
    public Taken accept() {
        int index = next++;
        int round = index / POINTS;
        double value = 600 + 500 * Math.sin((round + index % POINTS) / 40.0);
        return judge.accept(Reading.of(points.get(index % POINTS), START.plusSeconds(round * 10L), value));
    }

    /** A second of the clock passes over all points, none of them silent. */
    @Benchmark
    public long advance() {
        judge.advance(START.plusMillis(next++));
        return changes;
    }

    private List<Standard> chosen() {
        Standard value = standard("value", Requirement.value(Limits.atMost(1000)), Duration.ofMinutes(2));
        Standard mean = standard(
                "mean",
                Requirement.windowed(Statistic.MEAN, Duration.ofMinutes(10), Limits.atMost(1000)),
                Duration.ZERO);
        Standard heard = standard("heard", new Requirement.Reporting(Duration.ofMinutes(15)), Duration.ZERO);
        return switch (standards) {
            case "value" -> List.of(value);
            case "mean" -> List.of(mean);
            default -> List.of(value, mean, heard);
        };
    }

    private SiteGraph site() {
        SiteGraphBuilder graph = new SiteGraphBuilder()
                .add(new Site(new PlaceId("site"), NAME, ZoneOffset.UTC, Map.of(), List.of()))
                .add(new Building(new PlaceId("tower"), new PlaceId("site"), NAME))
                .add(new Floor(new PlaceId("floor"), new PlaceId("tower"), NAME, 0));
        for (int i = 0; i < POINTS; i++) {
            PlaceId room = new PlaceId("room-" + i);
            PointId point = new PointId(room, "co2");
            Source source = new Source(new DeviceId("device-" + i), "/co2", CO2.unit(), 1, Map.of());
            graph.add(new Space(room, new PlaceId("floor"), "office", NAME)).add(new Point(point, NAME, CO2, source));
            points.add(point);
        }
        return graph.build();
    }

    private static Standard standard(String name, Requirement require, Duration hold) {
        Document document = new Document("bench", NAME, "Bench", "CN", "1");
        boolean reporting = require instanceof Requirement.Reporting;
        return new Standard(
                new StandardRef(new StandardId("bench", name), 1, "0123456789ab"),
                new Citation(document, "1", Verification.VERIFIED),
                Lifecycle.PUBLISHED,
                LocalDate.of(2020, 1, 1),
                NAME,
                Discipline.COMFORT,
                Severity.MINOR,
                Scope.of(CO2),
                new Standard.Terms(
                        require,
                        hold,
                        Clear.AT_ONCE,
                        reporting ? Optional.empty() : Optional.of(Duration.ofMinutes(5))),
                Response.NONE,
                List.of());
    }
}
