package dev.caretaker.judging;

import dev.caretaker.model.calendar.Season;
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
import dev.caretaker.model.requirement.Condition;
import dev.caretaker.model.requirement.PointRef;
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
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A room with several points, in which a day, a season and the hours of two calendars change within the first half hour.
 * The subject is {@code a}; {@code b} and {@code c} measure the same beside it, {@code run} tells whether the plant runs,
 * and {@code set} is what the subject should be.
 */
public final class Scene {
    static final List<String> NAMES = List.of("a", "b", "c", "run", "set");
    public static final Instant START = Room.START;
    static final ZoneOffset ZONE = ZoneOffset.ofHoursMinutes(0, -10);
    static final LocalDate NEXT_DAY = LocalDate.of(2026, 3, 2);
    static final PointId GROUP = PointId.parse("room-0.temperature");
    private static final Text NAME = new Text("Scene", "场景");
    private static final Quantity SET = Quantities.of("co2");

    private Scene() {}

    public static SiteGraph graph(List<Excuse> excuses) {
        return graph(1, excuses);
    }

    public static SiteGraph graph(int rooms, List<Excuse> excuses) {
        Map<String, WeeklyHours> calendars = Map.of("early", hours(23, 55, 0, 5), "late", hours(0, 0, 0, 15));
        Map<String, Season> seasons = Map.of("winter", new Season(MonthDay.of(10, 1), MonthDay.of(3, 1)));
        SiteGraphBuilder graph = new SiteGraphBuilder()
                .add(new Site(new PlaceId("site"), NAME, ZONE, calendars, excuses, seasons, Map.of(), Set.of()))
                .add(new Building(new PlaceId("tower"), new PlaceId("site"), NAME))
                .add(new Floor(new PlaceId("floor"), new PlaceId("tower"), NAME, 0));
        for (int room = 0; room < rooms; room++) {
            graph.add(new Space(new PlaceId("room-" + room), new PlaceId("floor"), "office", NAME));
            for (String name : NAMES) {
                Source source = new Source(new DeviceId("device"), "/v" + room + name, Unit.of("1"), 1, Map.of());
                graph.add(new Point(point(room, name), NAME, quantity(name), source));
            }
        }
        return graph.build();
    }

    public static PointId point(String name) {
        return point(0, name);
    }

    public static PointId point(int room, String name) {
        return new PointId(new PlaceId("room-" + room), name);
    }

    public static Reading reading(String name, long second, double value) {
        return Reading.of(point(name), START.plusSeconds(second), value);
    }

    /** The same readings in several rooms, of values that differ from room to room. */
    public static List<Reading> rooms(int count, List<Reading> series) {
        List<Reading> all = new ArrayList<>();
        for (Reading reading : series) {
            for (int room = 0; room < count; room++) {
                PointId point = point(room, reading.point().name());
                all.add(Reading.of(point, reading.time(), (reading.value() + room) % 7));
            }
        }
        return all;
    }

    public static PointRef ref(String name, Optional<Duration> silence) {
        return new PointRef(Optional.empty(), name, quantity(name), silence);
    }

    private static Quantity quantity(String name) {
        return switch (name) {
            case "run" -> Room.DOOR;
            case "set" -> SET;
            default -> Room.TEMPERATURE;
        };
    }

    private static WeeklyHours hours(int fromHour, int fromMinute, int toHour, int toMinute) {
        return new WeeklyHours(List.of(new WeeklyHours.Window(
                EnumSet.allOf(DayOfWeek.class), LocalTime.of(fromHour, fromMinute), LocalTime.of(toHour, toMinute))));
    }

    /** A standard with the parts that matter here; a quorum judges all three of the kind as a group. */
    public record Law(Requirement require, Scope.Times times, Standard.Terms terms) {
        static Law of(Requirement require) {
            return new Law(
                    require,
                    Scope.Times.ALWAYS,
                    new Standard.Terms(require, Duration.ZERO, Clear.AT_ONCE, Optional.empty()));
        }

        boolean isGroup() {
            return require.parts().stream().anyMatch(Condition.Quorum.class::isInstance);
        }

        public PointId subject() {
            return isGroup() ? GROUP : point("a");
        }

        public Standard build() {
            return build("law", 1);
        }

        public Standard build(String name, int version) {
            Set<String> points = isGroup() ? Set.of() : Set.of("a");
            return new Standard(
                    new StandardRef(new StandardId("house", name), version, "%012d".formatted(version)),
                    new Citation(new Document("house", NAME, "Riverside", "CN", "1"), "1", Verification.VERIFIED),
                    Lifecycle.PUBLISHED,
                    LocalDate.of(2020, 1, 1),
                    NAME,
                    Discipline.COMFORT,
                    Severity.MINOR,
                    new Scope(new Scope.Where(Set.of(), Set.of(), points, Set.of(), Set.of()), Room.TEMPERATURE, times),
                    terms,
                    Response.NONE,
                    List.of());
        }
    }
}
