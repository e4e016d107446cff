package dev.caretaker.bench;

import dev.caretaker.model.citation.Citation;
import dev.caretaker.model.citation.Document;
import dev.caretaker.model.citation.Verification;
import dev.caretaker.model.point.DeviceId;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.point.Point;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.point.Source;
import dev.caretaker.model.requirement.Clear;
import dev.caretaker.model.requirement.Requirement;
import dev.caretaker.model.response.Discipline;
import dev.caretaker.model.response.Response;
import dev.caretaker.model.response.Severity;
import dev.caretaker.model.scope.Scope;
import dev.caretaker.model.site.Building;
import dev.caretaker.model.site.Floor;
import dev.caretaker.model.site.Site;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.site.SiteGraphBuilder;
import dev.caretaker.model.site.Space;
import dev.caretaker.model.standard.Lifecycle;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.StandardId;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.model.text.Text;
import dev.caretaker.model.unit.Quantities;
import dev.caretaker.model.unit.Quantity;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A site with one point in each room, and standards for it. */
final class BenchSite {
    private static final Text NAME = new Text("Bench", "基准");
    private static final Quantity CO2 = Quantities.of("co2");

    private BenchSite() {}

    static PointId point(int room) {
        return new PointId(new PlaceId("room-" + room), "co2");
    }

    static SiteGraph of(int points) {
        SiteGraphBuilder graph = new SiteGraphBuilder()
                .add(new Site(new PlaceId("site"), NAME, ZoneOffset.UTC, Map.of(), List.of()))
                .add(new Building(new PlaceId("tower"), new PlaceId("site"), NAME))
                .add(new Floor(new PlaceId("floor"), new PlaceId("tower"), NAME, 0));
        for (int i = 0; i < points; i++) {
            PointId point = point(i);
            Source source = new Source(new DeviceId("device-" + i), "/co2", CO2.unit(), 1, Map.of());
            graph.add(new Space(point.place(), new PlaceId("floor"), "office", NAME))
                    .add(new Point(point, NAME, CO2, source));
        }
        return graph.build();
    }

    static Standard standard(String name, Requirement require, Duration hold) {
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
