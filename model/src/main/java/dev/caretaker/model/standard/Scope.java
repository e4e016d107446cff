package dev.caretaker.model.standard;

import dev.caretaker.model.site.Asset;
import dev.caretaker.model.site.Point;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.site.Space;
import dev.caretaker.model.unit.Quantity;
import java.util.Optional;
import java.util.Set;

/**
 * What a standard applies to: the points of a quantity in spaces or on assets of some types, at some hours.
 *
 * @param spaces types of space; a point in a space of such a type, or on an asset standing in one, is meant
 * @param assets types of asset; with spaces too, both must fit
 * @param points names of points, where not every point of the quantity is meant
 * @param quantity the quantity
 * @param during the named calendar of the site outside of which the standard does not apply
 */
public record Scope(
        Set<String> spaces, Set<String> assets, Set<String> points, Quantity quantity, Optional<String> during) {
    /** Copies the sets. */
    public Scope {
        spaces = Set.copyOf(spaces);
        assets = Set.copyOf(assets);
        points = Set.copyOf(points);
    }

    /** Whether a point of the graph is meant. */
    public boolean covers(SiteGraph graph, Point point) {
        return point.quantity().equals(quantity)
                && (points.isEmpty() || points.contains(point.id().name()))
                && (spaces.isEmpty()
                        || graph.spaceOf(point)
                                .map(Space::type)
                                .filter(spaces::contains)
                                .isPresent())
                && (assets.isEmpty()
                        || graph.asset(point.id().place())
                                .map(Asset::type)
                                .filter(assets::contains)
                                .isPresent());
    }
}
