package dev.caretaker.judging.cases;

import dev.caretaker.model.calendar.Season;
import dev.caretaker.model.calendar.WeeklyHours;
import dev.caretaker.model.excuse.Excuse;
import dev.caretaker.model.excuse.ExcuseExtent;
import dev.caretaker.model.point.DeviceId;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.point.Point;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.point.Source;
import dev.caretaker.model.requirement.PointRef;
import dev.caretaker.model.scope.Scope;
import dev.caretaker.model.site.Asset;
import dev.caretaker.model.site.Building;
import dev.caretaker.model.site.Floor;
import dev.caretaker.model.site.Site;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.site.SiteGraphBuilder;
import dev.caretaker.model.site.Space;
import dev.caretaker.model.site.Traits;
import dev.caretaker.model.standard.Mentions;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.StandardCase;
import dev.caretaker.model.text.Text;
import dev.caretaker.model.unit.Quantity;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The smallest site in which a case, or a recorded series, can play.
 *
 * @param graph the site
 * @param points its points, by the names that the case gives them
 */
public record Stage(SiteGraph graph, Map<String, PointId> points) {
    private static final Text NAME = new Text("Stage", "舞台");
    private static final PlaceId SITE = new PlaceId("stage");
    private static final PlaceId BUILDING = new PlaceId("stage-building");
    private static final PlaceId FLOOR = new PlaceId("stage-floor");
    private static final PlaceId SPACE = new PlaceId("stage-space");
    private static final PlaceId ASSET = new PlaceId("stage-asset");
    private static final ExcuseExtent APPROVED =
            new ExcuseExtent(Optional.empty(), Optional.empty(), Optional.empty(), true);
    private static final WeeklyHours WORKING_HOURS = new WeeklyHours(List.of(new WeeklyHours.Window(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(8, 0), LocalTime.of(18, 0))));

    /** The stage of a recorded series on a day, with points of these names as a case would call them. */
    public static Stage of(Standard standard, Collection<String> names, LocalDate day) {
        List<StandardCase.Series> series = names.stream()
                .map(name -> new StandardCase.Series(name, List.of()))
                .toList();
        StandardCase.Setting setting = new StandardCase.Setting(day, StandardCase.Circumstances.NONE, List.of());
        return of(standard, new StandardCase("recorded", setting, series, List.of()));
    }

    static Stage of(Standard standard, StandardCase one) {
        return new StageBuilder(standard, one).build();
    }

    private static final class StageBuilder {
        private final Scope scope;
        private final Mentions mentions;
        private final StandardCase one;
        private final SiteGraphBuilder graph = new SiteGraphBuilder();
        private final Map<String, PointId> points = new LinkedHashMap<>();
        private final Map<String, PlaceId> assets = new HashMap<>();

        StageBuilder(Standard standard, StandardCase one) {
            this.scope = standard.scope();
            this.mentions = Mentions.in(standard);
            this.one = one;
        }

        Stage build() {
            graph.add(site())
                    .add(new Building(BUILDING, SITE, NAME))
                    .add(new Floor(FLOOR, BUILDING, NAME, 0))
                    .add(new Space(SPACE, FLOOR, any(scope.where().spaces()), NAME));
            asset(any(scope.where().assets()), ASSET);
            PlaceId home = scope.where().assets().isEmpty() ? SPACE : ASSET;
            mark(home);
            String name = scope.where().points().stream().sorted().findFirst().orElse("subject-point");
            add(StandardCase.SUBJECT, new PointId(home, name), scope.quantity());
            one.given().stream()
                    .map(StandardCase.Series::point)
                    .filter(other -> other.startsWith("member-") || other.startsWith("sibling-"))
                    .forEach(this::alike);
            mentions.refs().forEach(ref -> companion(ref, home));
            return new Stage(graph.build(), points);
        }

        private Site site() {
            Instant midnight = one.setting().day().atStartOfDay(ZoneOffset.UTC).toInstant();
            List<Excuse> excuses = one.setting().excused().stream()
                    .map(span -> new Excuse(
                            SITE, midnight.plus(span.from()), midnight.plus(span.until()), NAME, "case", APPROVED))
                    .toList();
            Map<String, WeeklyHours> calendars = new HashMap<>();
            mentions.calendars().forEach(calendar -> calendars.put(calendar, WORKING_HOURS));
            calendars.putAll(one.setting().circumstances().calendars());
            return new Site(SITE, NAME, ZoneOffset.UTC, calendars, excuses, seasons(), Map.of(), Set.of());
        }

        /** The season that is named lasts the whole year, and no other ever comes. */
        private Map<String, Season> seasons() {
            Map<String, Season> seasons = new HashMap<>();
            MonthDay other = MonthDay.from(one.setting().day().plusMonths(6));
            for (String name : mentions.seasons()) {
                boolean now = one.setting()
                        .circumstances()
                        .season()
                        .filter(name::equals)
                        .isPresent();
                seasons.put(name, now ? new Season(MonthDay.of(1, 1), MonthDay.of(12, 31)) : new Season(other, other));
            }
            return seasons;
        }

        private void mark(PlaceId home) {
            StandardCase.Circumstances given = one.setting().circumstances();
            graph.mark(home, new Traits(given.grade(), scope.where().tags(), given.attributes()));
        }

        private void alike(String name) {
            PlaceId place = new PlaceId("stage-" + name);
            asset(any(scope.where().assets()), place);
            if (name.equals("member-1")) {
                points.put(name, points.get(StandardCase.SUBJECT));
            } else {
                String point =
                        scope.where().points().stream().sorted().findFirst().orElse("subject-point");
                add(name, new PointId(place, point), scope.quantity());
            }
        }

        private void companion(PointRef ref, PlaceId home) {
            PlaceId place = ref.asset().map(this::assetOf).orElse(home);
            add(ref.text(), new PointId(place, ref.name()), ref.quantity());
        }

        private PlaceId assetOf(String type) {
            PlaceId id = new PlaceId("stage-" + type);
            if (!assets.containsKey(type)) {
                asset(type, id);
            }
            return assets.getOrDefault(type, id);
        }

        private void asset(String type, PlaceId id) {
            assets.putIfAbsent(type, id);
            graph.add(new Asset(id, type, NAME, Optional.of(SPACE), Set.of(), Set.of()));
        }

        private void add(String name, PointId point, Quantity quantity) {
            points.put(name, point);
            Source source = new Source(new DeviceId("stage"), "/" + points.size(), quantity.unit(), 1, Map.of());
            graph.add(new Point(point, NAME, quantity, source));
        }
    }

    private static String any(Set<String> types) {
        return types.stream().sorted().findFirst().orElse("any");
    }
}
