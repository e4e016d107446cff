package dev.caretaker.compliance;

import dev.caretaker.compliance.interval.Pair;
import dev.caretaker.model.library.Standards;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.point.Point;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.site.Building;
import dev.caretaker.model.site.Floor;
import dev.caretaker.model.site.Site;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.standard.Standard;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Where a standard and a subject belong: what their times are summed by, and whether a filter means them. */
final class Groups {
    private final Standards library;
    private final SiteGraph graph;
    private final Set<PlaceId> floors;
    private final Set<PlaceId> buildings;
    private final Set<PlaceId> sites;

    Groups(ComplianceParts parts) {
        library = parts.library();
        graph = parts.graph();
        floors = ids(graph.floors(), Floor::id);
        buildings = ids(graph.buildings(), Building::id);
        sites = ids(graph.sites(), Site::id);
    }

    /** What a pair is summed under; empty where it belongs to nothing of that kind. */
    Optional<String> key(GroupBy by, Pair pair) {
        return switch (by) {
            case STANDARD -> Optional.of(pair.standard().toString());
            case SUBJECT -> Optional.of(pair.subject().toString());
            case SPACE ->
                graph.point(pair.subject())
                        .flatMap(graph::spaceOf)
                        .map(space -> space.id().text());
            case FLOOR -> around(pair.subject(), floors);
            case BUILDING -> around(pair.subject(), buildings);
            case SITE -> around(pair.subject(), sites);
            case DISCIPLINE ->
                library.newest(pair.standard()).map(one -> one.discipline().word());
            case DOCUMENT -> Optional.of(pair.standard().document());
        };
    }

    Predicate<Pair> meant(Filter filter) {
        return pair -> filter.standard().map(pair.standard()::equals).orElse(true)
                && filter.document().map(pair.standard().document()::equals).orElse(true)
                && filter.place().map(place -> within(pair.subject(), place)).orElse(true)
                && filter.discipline()
                        .map(wanted -> library.newest(pair.standard())
                                .map(Standard::discipline)
                                .filter(wanted::equals)
                                .isPresent())
                        .orElse(true);
    }

    private boolean within(PointId subject, PlaceId place) {
        return graph.within(subject.place()).contains(place);
    }

    private Optional<String> around(PointId subject, Set<PlaceId> kind) {
        return graph.point(subject).map(Point::id).stream()
                .flatMap(id -> graph.within(id.place()).stream())
                .filter(kind::contains)
                .findFirst()
                .map(PlaceId::text);
    }

    private static <T> Set<PlaceId> ids(Collection<T> places, Function<T, PlaceId> id) {
        return places.stream().map(id).collect(Collectors.toUnmodifiableSet());
    }
}
