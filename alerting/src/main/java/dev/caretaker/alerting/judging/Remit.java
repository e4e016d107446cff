package dev.caretaker.alerting.judging;

import dev.caretaker.model.site.PointId;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.standard.Standard;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a judge has to judge.
 *
 * @param standards the standards
 * @param graph the site
 * @param points which of its points; the others are left to other judges
 * @param standing the breaches that stood when the judge before it stopped
 */
public record Remit(
        Collection<Standard> standards, SiteGraph graph, Predicate<PointId> points, Collection<Breach> standing) {
    /** All points of a graph, with nothing known of before. */
    public static Remit all(Collection<Standard> standards, SiteGraph graph) {
        return new Remit(standards, graph, point -> true, List.of());
    }
}
