package dev.caretaker.dashboards;

import dev.caretaker.model.library.Library;
import dev.caretaker.model.point.Point;
import dev.caretaker.model.requirement.Condition;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.standard.Lifecycle;
import dev.caretaker.model.standard.Standard;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The limits of one standard as a chart shows them.
 *
 * @param standard the standard
 * @param part the part of its requirement that has them
 * @param limits its limits in the canonical unit
 */
record Drawn(Standard standard, Condition.Limited part, Limits limits) {
    /** What is drawn in the chart of a point, in the order of the standards' ids. */
    static List<Drawn> of(Point point, SiteGraph graph, Library library) {
        return library.standards().stream()
                .filter(one -> one.lifecycle() == Lifecycle.PUBLISHED && newest(one, library))
                .filter(one -> one.scope().covers(graph, point))
                .sorted(Comparator.comparing(one -> one.ref().id()))
                .flatMap(one -> of(one).stream())
                .toList();
    }

    private static Optional<Drawn> of(Standard standard) {
        return standard.terms()
                .require()
                .drawnPart()
                .flatMap(part -> part.allowed().always().map(limits -> new Drawn(standard, part, limits)));
    }

    private static boolean newest(Standard one, Library library) {
        return library.standards().stream()
                .noneMatch(other -> other.ref().id().equals(one.ref().id())
                        && other.lifecycle() == Lifecycle.PUBLISHED
                        && other.ref().version() > one.ref().version());
    }
}
