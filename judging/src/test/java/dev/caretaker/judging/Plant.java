package dev.caretaker.judging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.point.DeviceId;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.point.Point;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.point.Source;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.site.Asset;
import dev.caretaker.model.site.Building;
import dev.caretaker.model.site.Floor;
import dev.caretaker.model.site.Site;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.site.SiteGraphBuilder;
import dev.caretaker.model.site.Space;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.text.Language;
import dev.caretaker.model.text.Text;
import dev.caretaker.model.unit.Quantities;
import dev.caretaker.model.unit.Quantity;
import dev.caretaker.provisioning.Problems;
import dev.caretaker.provisioning.standards.StandardsReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A site with one air handler and what is measured at it, judged by standards that are read from a file. */
final class Plant {
    private static final Text NAME = new Text("Plant", "机房");
    private static final PlaceId UNIT = new PlaceId("unit");

    private Plant() {}

    /** The standards of a file beside the tests, by their ids. */
    static List<Standard> standards(String file) {
        try (InputStream in = Objects.requireNonNull(Plant.class.getResourceAsStream(file), file)) {
            Problems problems = new Problems();
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<Standard> standards =
                    StandardsReader.parse(Path.of(file), text, problems).standards();
            assertThat(problems.list().stream().map(one -> one.say(Language.EN)))
                    .isEmpty();
            return standards;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is measured at the air handler: names of points and their quantities. */
    static SiteGraph of(Map<String, String> points) {
        SiteGraphBuilder graph = new SiteGraphBuilder()
                .add(new Site(new PlaceId("site"), NAME, ZoneOffset.UTC, Map.of(), List.of()))
                .add(new Building(new PlaceId("tower"), new PlaceId("site"), NAME))
                .add(new Floor(new PlaceId("floor"), new PlaceId("tower"), NAME, 0))
                .add(new Space(new PlaceId("plant-room"), new PlaceId("floor"), "plant-room", NAME))
                .add(new Asset(UNIT, "air-handler", NAME, Optional.of(new PlaceId("plant-room")), Set.of(), Set.of()));
        points.forEach((name, quantity) -> {
            Quantity of = Quantities.of(quantity);
            Source source = new Source(new DeviceId("unit"), "/" + name, of.unit(), 1, Map.of());
            graph.add(new Point(new PointId(UNIT, name), NAME, of, source));
        });
        return graph.build();
    }

    static Reading reading(String point, Instant at, double value) {
        return Reading.of(new PointId(UNIT, point), at, value);
    }

    /** The spells of breach, each as {@code 11:00–12:00} of its day; the end is missing where it lasts. */
    static String breaches(Timeline timeline) {
        List<String> spells = new ArrayList<>();
        String from = "";
        for (Timeline.Step step : timeline.steps()) {
            if (step.to() == Verdict.FAIL) {
                from = clock(step.at()) + "–";
            } else if (!from.isEmpty()) {
                spells.add(from + clock(step.at()));
                from = "";
            }
        }
        if (!from.isEmpty()) {
            spells.add(from);
        }
        return spells.isEmpty() ? "–" : String.join(", ", spells);
    }

    static String clock(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalTime().toString();
    }

    /** Judges readings in the order in which they come. */
    static Timeline judge(Standard standard, SiteGraph graph, List<Reading> readings, Duration lateness) {
        Timeline timeline = new Timeline();
        Instant first =
                readings.stream().map(Reading::time).min(Instant::compareTo).orElseThrow();
        Judge judge = Judge.of(List.of(standard), graph, new JudgeSettings(first, lateness, false), timeline);
        readings.forEach(judge::accept);
        return timeline;
    }
}
