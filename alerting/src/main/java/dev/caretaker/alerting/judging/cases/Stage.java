package dev.caretaker.alerting.judging.cases;

import dev.caretaker.model.site.Asset;
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
import dev.caretaker.model.site.WeeklyHours;
import dev.caretaker.model.standard.Scope;
import dev.caretaker.model.text.Text;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The smallest site in which a case can play.
 *
 * @param graph the site
 * @param point its one point
 */
record Stage(SiteGraph graph, PointId point) {
    private static final Text NAME = new Text("Stage", "舞台");
    private static final WeeklyHours WORKING_HOURS = new WeeklyHours(List.of(new WeeklyHours.Window(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(8, 0), LocalTime.of(18, 0))));

    static Stage of(Scope scope) {
        PlaceId site = new PlaceId("stage");
        PlaceId building = new PlaceId("stage-building");
        PlaceId floor = new PlaceId("stage-floor");
        PlaceId space = new PlaceId("stage-space");
        PlaceId asset = new PlaceId("stage-asset");
        Map<String, WeeklyHours> calendars =
                scope.during().map(name -> Map.of(name, WORKING_HOURS)).orElse(Map.of());
        PointId point = new PointId(scope.assets().isEmpty() ? space : asset, name(scope));
        SiteGraph graph = new SiteGraphBuilder()
                .add(new Site(site, NAME, ZoneOffset.UTC, calendars, List.of()))
                .add(new Building(building, site, NAME))
                .add(new Floor(floor, building, NAME, 0))
                .add(new Space(space, floor, any(scope.spaces()), NAME))
                .add(new Asset(asset, any(scope.assets()), NAME, Optional.of(space), Set.of(), Set.of()))
                .add(new Point(point, NAME, scope.quantity(), source(scope)))
                .build();
        return new Stage(graph, point);
    }

    private static Source source(Scope scope) {
        return new Source(new DeviceId("stage"), "/value", scope.quantity().unit(), 1, Map.of());
    }

    private static String name(Scope scope) {
        return scope.points().stream().sorted().findFirst().orElse("point");
    }

    private static String any(Set<String> types) {
        return types.stream().sorted().findFirst().orElse("any");
    }
}
