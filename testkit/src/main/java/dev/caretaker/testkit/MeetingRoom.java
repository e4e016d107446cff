package dev.caretaker.testkit;

import dev.caretaker.model.citation.Citation;
import dev.caretaker.model.citation.Document;
import dev.caretaker.model.citation.Verification;
import dev.caretaker.model.excuse.Excuse;
import dev.caretaker.model.library.Library;
import dev.caretaker.model.point.DeviceId;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.point.Point;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.point.Source;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.reading.Statistic;
import dev.caretaker.model.requirement.Clear;
import dev.caretaker.model.requirement.Limits;
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
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.text.Text;
import dev.caretaker.model.unit.Quantities;
import dev.caretaker.model.unit.Quantity;
import dev.caretaker.model.verdict.Evidence;
import dev.caretaker.model.verdict.VerdictChange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A meeting room and an electrical room in Shanghai, and the standards they are kept to. */
public final class MeetingRoom {
    public static final Instant START = Instant.parse("2026-11-02T01:00:00Z");
    public static final PointId CO2 = PointId.parse("meeting-301.co2");
    public static final PointId SMOKE = PointId.parse("electrical-room.smoke");
    public static final StandardRef AIR = new StandardRef(new StandardId("gb-t-18883-2022", "co2"), 1, "0123456789ab");
    public static final StandardRef ALARM =
            new StandardRef(new StandardId("gb-50116-2013", "smoke-alarm"), 2, "ba9876543210");

    private MeetingRoom() {}

    /** The standards: carbon dioxide pages engineering, a smoke alarm pages security. */
    public static Library library() {
        return new Library(List.of(
                standard(
                        AIR,
                        new Text("Carbon dioxide in occupied rooms", "室内二氧化碳"),
                        Requirement.windowed(Statistic.MEAN, Duration.ofHours(1), Limits.atMost(1000)),
                        "engineering"),
                standard(ALARM, new Text("Smoke alarm", "火灾探测报警"), Requirement.value(Limits.exactly(0)), "security")));
    }

    private static Standard standard(StandardRef ref, Text title, Requirement require, String policy) {
        Quantity quantity = Quantities.of(ref.equals(AIR) ? "co2" : "smoke-alarm");
        Document document = new Document(ref.id().document(), title, "SAC", "CN", "2022");
        return new Standard(
                ref,
                new Citation(document, "Table 1", Verification.VERIFIED),
                Lifecycle.PUBLISHED,
                LocalDate.parse("2023-02-01"),
                title,
                ref.equals(AIR) ? Discipline.COMFORT : Discipline.FIRE,
                ref.equals(AIR) ? Severity.MINOR : Severity.CRITICAL,
                Scope.of(quantity),
                new Standard.Terms(require, Duration.ZERO, Clear.AT_ONCE, Optional.empty()),
                new Response(Optional.empty(), Optional.of(policy)),
                List.of());
    }

    /** The building. */
    public static SiteGraph site() {
        PlaceId floor = new PlaceId("a-3f");
        Excuse maintenance = new Excuse(
                new PlaceId("meeting-301"),
                START,
                START.plus(Duration.ofDays(1)),
                new Text("Duct cleaning", "风管清洗"),
                "j.lin");
        return new SiteGraphBuilder()
                .add(new Site(
                        new PlaceId("riverside"),
                        new Text("Riverside Plaza", "滨江广场"),
                        ZoneId.of("Asia/Shanghai"),
                        Map.of(),
                        List.of(maintenance)))
                .add(new Building(new PlaceId("tower-a"), new PlaceId("riverside"), new Text("Tower A", "A 座")))
                .add(new Floor(floor, new PlaceId("tower-a"), new Text("3rd floor", "三层"), 3))
                .add(new Space(
                        new PlaceId("meeting-301"), floor, "meeting-room", new Text("Meeting room 301", "301 会议室")))
                .add(new Space(new PlaceId("electrical-room"), floor, "electrical", new Text("Electrical room", "配电间")))
                .add(point(CO2, "co2"))
                .add(point(SMOKE, "smoke-alarm"))
                .build();
    }

    private static Point point(PointId id, String quantity) {
        Quantity what = Quantities.of(quantity);
        return new Point(
                id, what.name(), what, new Source(new DeviceId("device-1"), "/" + id.name(), what.unit(), 1, Map.of()));
    }

    /** The carbon dioxide verdict changes at so many seconds, with two readings as proof. */
    public static VerdictChange air(Verdict from, Verdict to, long second) {
        return change(AIR, CO2, new Verdict[] {from, to}, second);
    }

    /** The carbon dioxide verdict of a numbered room changes at so many seconds. */
    public static VerdictChange room(int number, Verdict[] turn, long second) {
        return change(AIR, PointId.parse("room-" + number + ".co2"), turn, second);
    }

    /** The smoke alarm verdict changes at so many seconds. */
    public static VerdictChange alarm(Verdict from, Verdict to, long second) {
        return change(ALARM, SMOKE, new Verdict[] {from, to}, second);
    }

    /** A verdict changes at so many seconds. */
    public static VerdictChange change(StandardRef standard, PointId subject, Verdict[] turn, long second) {
        Instant at = at(second);
        double value = standard.equals(AIR) ? 1234.5 : 1;
        return new VerdictChange(
                standard,
                subject,
                turn[0],
                turn[1],
                at,
                new Evidence(
                        at.minusSeconds(60),
                        value,
                        List.of(Reading.of(subject, at.minusSeconds(60), value), Reading.of(subject, at, value))));
    }

    /** So many seconds after the start. */
    public static Instant at(long second) {
        return START.plusSeconds(second);
    }
}
