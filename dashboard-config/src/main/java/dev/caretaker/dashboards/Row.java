package dev.caretaker.dashboards;

import dev.caretaker.model.library.Library;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.point.Point;
import dev.caretaker.model.site.Floor;
import dev.caretaker.model.site.Site;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.unit.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The charts of one floor; those of what is on no floor are in the row of its building or site.
 *
 * @param place the floor, building or site
 * @param charts its charts
 */
record Row(PlaceId place, List<Chart> charts) {
    /**
     * One chart: points of one quantity to which the same limits apply.
     *
     * @param quantity the quantity
     * @param drawn the limits
     * @param points the points
     */
    record Chart(Quantity quantity, List<Drawn> drawn, List<Point> points) {}

    private record Alike(Quantity quantity, List<Drawn> drawn) {}

    /** The rows of a site: its floors from top to bottom of the files, then the rest. */
    static List<Row> of(Site site, SiteGraph graph, Library library) {
        Map<PlaceId, Map<Alike, List<Point>>> rows = new LinkedHashMap<>();
        graph.floors().forEach(floor -> rows.put(floor.id(), new LinkedHashMap<>()));
        Set<PlaceId> floors = graph.floors().stream().map(Floor::id).collect(Collectors.toSet());
        for (Point point : graph.points()) {
            List<PlaceId> path = graph.within(point.id().place());
            if (path.contains(site.id())) {
                rows.computeIfAbsent(row(path, floors), place -> new LinkedHashMap<>())
                        .computeIfAbsent(
                                new Alike(point.quantity(), Drawn.of(point, graph, library)),
                                alike -> new ArrayList<>())
                        .add(point);
            }
        }
        List<Row> full = new ArrayList<>();
        rows.forEach((place, charts) -> full.add(new Row(place, charts(charts))));
        full.removeIf(row -> row.charts().isEmpty());
        return full;
    }

    private static List<Chart> charts(Map<Alike, List<Point>> points) {
        return points.entrySet().stream()
                .map(one -> new Chart(one.getKey().quantity(), one.getKey().drawn(), List.copyOf(one.getValue())))
                .toList();
    }

    private static PlaceId row(List<PlaceId> path, Set<PlaceId> floors) {
        return path.stream()
                .filter(floors::contains)
                .findFirst()
                .orElseGet(() -> path.size() > 1 ? path.get(path.size() - 2) : path.get(0));
    }
}
