package dev.caretaker.judging;

import dev.caretaker.model.calendar.WeeklyHours;
import dev.caretaker.model.citation.Citation;
import dev.caretaker.model.citation.Document;
import dev.caretaker.model.citation.Verification;
import dev.caretaker.model.excuse.Excuse;
import dev.caretaker.model.point.DeviceId;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.point.Point;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.point.Source;
import dev.caretaker.model.reading.Reading;
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
import dev.caretaker.model.unit.Unit;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A site with rooms of one point each, and standards to judge them by. */
public final class Room {
    public static final Quantity TEMPERATURE = Quantities.of("temperature");
    static final Quantity DOOR = Quantities.of("door");
    public static final PointId POINT = PointId.parse("room-0.value");
    public static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final Text NAME = new Text("Room", "房间");
    private static final WeeklyHours OFFICE = new WeeklyHours(List.of(new WeeklyHours.Window(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(8, 0), LocalTime.of(18, 0))));

    private Room() {}

    public static SiteGraph of(Quantity quantity, Excuse... excuses) {
        return rooms(1, quantity, ZoneId.of("UTC"), List.of(excuses));
    }

    public static SiteGraph rooms(int count, Quantity quantity, ZoneId zone, List<Excuse> excuses) {
        SiteGraphBuilder graph = new SiteGraphBuilder()
                .add(new Site(new PlaceId("site"), NAME, zone, Map.of("occupied", OFFICE), excuses))
                .add(new Building(new PlaceId("tower"), new PlaceId("site"), NAME))
                .add(new Floor(new PlaceId("floor"), new PlaceId("tower"), NAME, 0));
        for (int i = 0; i < count; i++) {
            PlaceId room = new PlaceId("room-" + i);
            Source source = new Source(new DeviceId("device-" + i), "/v", Unit.of("1"), 1, Map.of());
            graph.add(new Space(room, new PlaceId("floor"), "office", NAME))
                    .add(new Point(new PointId(room, "value"), NAME, quantity, source));
        }
        return graph.build();
    }

    static Reading reading(long second, double value) {
        return Reading.of(POINT, START.plusSeconds(second), value);
    }

    public static Draft standard(Requirement require) {
        return new Draft("one", TEMPERATURE, require, Duration.ZERO, Clear.AT_ONCE, Optional.empty(), Optional.empty());
    }

    /** A standard with the parts that matter here. */
    public record Draft(
            String name,
            Quantity quantity,
            Requirement require,
            Duration hold,
            Clear clear,
            Optional<Duration> silence,
            Optional<String> during) {
        public Draft name(String other) {
            return new Draft(other, quantity, require, hold, clear, silence, during);
        }

        public Draft of(Quantity other) {
            return new Draft(name, other, require, hold, clear, silence, during);
        }

        public Draft hold(Duration other) {
            return new Draft(name, quantity, require, other, clear, silence, during);
        }

        public Draft clear(Clear other) {
            return new Draft(name, quantity, require, hold, other, silence, during);
        }

        public Draft silence(Duration after) {
            return new Draft(name, quantity, require, hold, clear, Optional.of(after), during);
        }

        public Draft during(String calendar) {
            return new Draft(name, quantity, require, hold, clear, silence, Optional.of(calendar));
        }

        public Standard build() {
            Document document = new Document("house", NAME, "Riverside", "CN", "1");
            return new Standard(
                    new StandardRef(new StandardId("house", name), 1, "0123456789ab"),
                    new Citation(document, "1", Verification.VERIFIED),
                    Lifecycle.PUBLISHED,
                    LocalDate.of(2020, 1, 1),
                    NAME,
                    Discipline.COMFORT,
                    Severity.MINOR,
                    new Scope(
                            Scope.Where.ANYWHERE,
                            quantity,
                            new Scope.Times(during, Optional.empty(), Optional.empty())),
                    new Standard.Terms(require, hold, clear, silence),
                    Response.NONE,
                    List.of());
        }
    }
}
