package dev.caretaker.console;

import dev.caretaker.model.citation.Citation;
import dev.caretaker.model.citation.Document;
import dev.caretaker.model.citation.Verification;
import dev.caretaker.model.library.Library;
import dev.caretaker.model.point.Device;
import dev.caretaker.model.point.DeviceId;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.point.Point;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.point.Source;
import dev.caretaker.model.reading.Statistic;
import dev.caretaker.model.requirement.Clear;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.requirement.Requirement;
import dev.caretaker.model.response.Discipline;
import dev.caretaker.model.response.Priority;
import dev.caretaker.model.response.Response;
import dev.caretaker.model.response.Severity;
import dev.caretaker.model.scope.Scope;
import dev.caretaker.model.site.Asset;
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
import dev.caretaker.model.unit.Unit;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A small building: a meeting room with its air and a door, a pump in the cellar, and two standards. */
final class House {
    static final PointId CO2 = PointId.parse("meeting-301.co2");
    static final PointId DOOR = PointId.parse("door-301.door");
    static final PointId PUMP = PointId.parse("fire-pump-1.running");
    static final Standard AIR = standard(
            "co2",
            Quantities.of("co2"),
            Requirement.windowed(Statistic.MEAN, Duration.ofHours(1), Limits.atMost(1000)),
            Optional.of(Duration.ofMinutes(20)));
    static final Standard DOOR_SHUT = standard(
            "door-shut", Quantities.of("door"), Requirement.stateFor(1, Duration.ofSeconds(30)), Optional.empty());
    static final Library LIBRARY = new Library(List.of(AIR, DOOR_SHUT));

    private House() {}

    static SiteGraph graph() {
        PlaceId site = new PlaceId("riverside");
        PlaceId tower = new PlaceId("tower-a");
        PlaceId third = new PlaceId("a-3f");
        PlaceId room = new PlaceId("meeting-301");
        return new SiteGraphBuilder()
                .add(new Site(
                        site, new Text("Riverside Plaza", "滨江广场"), ZoneId.of("Asia/Shanghai"), Map.of(), List.of()))
                .add(new Building(tower, site, new Text("Tower A", "A 座")))
                .add(new Floor(third, tower, new Text("3rd floor", "三层"), 3))
                .add(new Space(room, third, "meeting-room", new Text("Meeting room 301", "301 会议室")))
                .add(asset("door-301", "fire-door", Optional.of(room), Set.of()))
                .add(asset("fire-pump-1", "fire-pump", Optional.empty(), Set.of(tower)))
                .add(device("airq-301"))
                .add(device("door-301"))
                .add(device("pump-1"))
                .add(point(CO2, "Carbon dioxide", "二氧化碳", "airq-301"))
                .add(point(DOOR, "Door", "门", "door-301"))
                .add(point(PUMP, "Running", "运行状态", "pump-1"))
                .build();
    }

    private static Asset asset(String id, String type, Optional<PlaceId> in, Set<PlaceId> serves) {
        return new Asset(new PlaceId(id), type, new Text(id + " asset", id + " 设备"), in, serves, Set.of());
    }

    private static Device device(String id) {
        return new Device(new DeviceId(id), "caretaker", id, ZoneId.of("Asia/Shanghai"), Optional.empty());
    }

    private static Point point(PointId id, String en, String zh, String device) {
        Quantity quantity = Quantities.of(id.name());
        Source source = new Source(new DeviceId(device), "readings." + id.name(), Unit.of("1"), 1, Map.of());
        return new Point(id, new Text(en, zh), quantity, source);
    }

    private static Standard standard(String name, Quantity quantity, Requirement require, Optional<Duration> silence) {
        Document document = new Document(
                "gb-t-18883-2022", new Text("Indoor air quality standard", "室内空气质量标准"), "SAC", "CN", "2022");
        return new Standard(
                new StandardRef(new StandardId("gb-t-18883-2022", name), 1, "0a1b2c3d4e5f"),
                new Citation(document, "Table 1", Verification.VERIFIED),
                Lifecycle.PUBLISHED,
                LocalDate.of(2023, 2, 1),
                new Text("Standard of " + name, name + " 标准"),
                quantity.isState() ? Discipline.ACCESS : Discipline.COMFORT,
                Severity.MINOR,
                new Scope(Scope.Where.spaces("meeting-room"), quantity, Scope.Times.ALWAYS),
                new Standard.Terms(require, Duration.ofMinutes(10), Clear.AT_ONCE, silence),
                new Response(
                        Optional.of(new Response.OrderTerms(
                                "hvac", Priority.P3, Optional.of("ventilate-room"), Optional.empty())),
                        Optional.empty()),
                List.of());
    }
}
