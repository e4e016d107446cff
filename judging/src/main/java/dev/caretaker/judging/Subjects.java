package dev.caretaker.judging;

import dev.caretaker.model.library.Packs;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.point.Point;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.requirement.Condition;
import dev.caretaker.model.requirement.Requirement;
import dev.caretaker.model.requirement.Within;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.site.Space;
import dev.caretaker.model.standard.Standard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds what a standard judges in a site: single points, or groups of points where only their number counts. */
final class Subjects {
    private Subjects() {}

    static List<Subject> of(Standard standard, SiteGraph graph, Packs packs) {
        Stream<Point> points = graph.points().stream()
                .filter(point -> standard.scope().covers(graph, point))
                .filter(point -> graph.siteOf(point.id().place())
                        .map(site -> packs.covers(site, standard.ref()))
                        .orElse(true));
        return group(standard.terms().require())
                .map(within -> groups(points, within, graph))
                .orElseGet(() -> points.map(point -> new Subject(point.id(), List.of(point.id())))
                        .toList());
    }

    /** What the points of a group share, where the requirement looks at groups. */
    private static Optional<Within> group(Requirement require) {
        return require.parts().stream()
                .filter(Condition.Quorum.class::isInstance)
                .map(part -> ((Condition.Quorum) part).within())
                .findFirst();
    }

    private static List<Subject> groups(Stream<Point> points, Within within, SiteGraph graph) {
        Map<PointId, List<PointId>> groups = new LinkedHashMap<>();
        points.forEach(point -> shared(point, within, graph)
                .map(place -> new PointId(place, point.quantity().id()))
                .ifPresent(group ->
                        groups.computeIfAbsent(group, any -> new ArrayList<>()).add(point.id())));
        return groups.entrySet().stream()
                .map(group -> new Subject(group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }

    private static Optional<PlaceId> shared(Point point, Within within, SiteGraph graph) {
        PlaceId place = point.id().place();
        return switch (within) {
            case PLACE -> Optional.of(place);
            case SPACE -> graph.spaceOf(point).map(Space::id);
            case FLOOR -> around(place, graph, graph::isFloor);
            case BUILDING -> around(place, graph, graph::isBuilding);
            case SITE -> graph.siteOf(place).map(site -> site.id());
        };
    }

    private static Optional<PlaceId> around(PlaceId place, SiteGraph graph, Predicate<PlaceId> kind) {
        return graph.within(place).stream().filter(kind).findFirst();
    }

    /**
     * What is judged.
     *
     * @param id the point; for a group, its place and its quantity
     * @param points the point, or those of the group
     */
    record Subject(PointId id, List<PointId> points) {}
}
