package dev.caretaker.model.scope;

import dev.caretaker.model.point.Point;
import dev.caretaker.model.requirement.Condition;
import dev.caretaker.model.site.Asset;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.site.Space;
import dev.caretaker.model.unit.Quantity;
import java.util.Optional;
import java.util.Set;

/**
 * What a standard applies to, and when.
 *
 * @param where which points of the quantity
 * @param quantity the quantity
 * @param times at what times
 */
public record Scope(Where where, Quantity quantity, Times times) {

    /** Every point of a quantity, always. */
    public static Scope of(Quantity quantity) {
        return new Scope(Where.ANYWHERE, quantity, Times.ALWAYS);
    }

    /** Whether a point of the graph is meant. */
    public boolean covers(SiteGraph graph, Point point) {
        return point.quantity().equals(quantity) && where.includes(graph, point);
    }

    /**
     * Places and points; an empty set asks for nothing.
     *
     * @param spaces types of space; a point in a space of such a type, or on an asset standing in one, is meant
     * @param assets types of asset; with spaces too, both must fit
     * @param points names of points, where not every point of the quantity is meant
     * @param tags tags of the point or of what it belongs to, all of which it must have
     * @param paths ids of places; a point of such a place or of anything in it is meant
     */
    public record Where(
            Set<String> spaces, Set<String> assets, Set<String> points, Set<String> tags, Set<String> paths) {
        /** No restriction. */
        public static final Where ANYWHERE = new Where(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

        /** Copies the sets. */
        public Where {
            spaces = Set.copyOf(spaces);
            assets = Set.copyOf(assets);
            points = Set.copyOf(points);
            tags = Set.copyOf(tags);
            paths = Set.copyOf(paths);
        }

        /** Points in some types of space. */
        public static Where spaces(String... types) {
            return new Where(Set.of(types), Set.of(), Set.of(), Set.of(), Set.of());
        }

        /** Points of some types of asset. */
        public static Where assets(String... types) {
            return new Where(Set.of(), Set.of(types), Set.of(), Set.of(), Set.of());
        }

        /** Whether a point is there. */
        public boolean includes(SiteGraph graph, Point point) {
            return (points.isEmpty() || points.contains(point.id().name()))
                    && (spaces.isEmpty()
                            || graph.spaceOf(point)
                                    .map(Space::type)
                                    .filter(spaces::contains)
                                    .isPresent())
                    && (assets.isEmpty()
                            || graph.asset(point.id().place())
                                    .map(Asset::type)
                                    .filter(assets::contains)
                                    .isPresent())
                    && (tags.isEmpty() || graph.tags(point).containsAll(tags))
                    && (paths.isEmpty()
                            || graph.within(point.id().place()).stream()
                                    .anyMatch(place -> paths.contains(place.text())));
        }
    }

    /**
     * The times at which a standard applies; all that are named must be given.
     *
     * @param during the named calendar of the site outside of which it does not apply
     * @param season the season of the site outside of which it does not apply
     * @param condition the state of the plant without which it does not apply, such as a running air handler
     */
    public record Times(Optional<String> during, Optional<String> season, Optional<Condition.Limited> condition) {
        /** No restriction. */
        public static final Times ALWAYS = new Times(Optional.empty(), Optional.empty(), Optional.empty());

        /** The hours of a calendar. */
        public static Times during(String calendar) {
            return new Times(Optional.of(calendar), Optional.empty(), Optional.empty());
        }
    }
}
