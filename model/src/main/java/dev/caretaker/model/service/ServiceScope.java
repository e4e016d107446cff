package dev.caretaker.model.service;

import dev.caretaker.model.point.Point;
import dev.caretaker.model.response.Priority;
import dev.caretaker.model.response.Response;
import dev.caretaker.model.scope.Scope;
import dev.caretaker.model.site.SiteGraph;
import java.util.Set;

/**
 * Which orders a service standard applies to; an empty set asks for nothing.
 *
 * @param where where the order is to be worked on
 * @param priorities how urgent it is
 * @param trades who does it
 */
public record ServiceScope(Scope.Where where, Set<Priority> priorities, Set<String> trades) {
    /** Every order. */
    public static final ServiceScope ALL = new ServiceScope(Scope.Where.ANYWHERE, Set.of(), Set.of());

    /** Copies the sets. */
    public ServiceScope {
        priorities = Set.copyOf(priorities);
        trades = Set.copyOf(trades);
    }

    /** Whether orders of some terms are meant, wherever they are. */
    public boolean covers(Response.OrderTerms order) {
        return (priorities.isEmpty() || priorities.contains(order.priority()))
                && (trades.isEmpty() || trades.contains(order.trade()));
    }

    /** Whether orders about a point are meant. */
    public boolean covers(SiteGraph graph, Point point) {
        return where.includes(graph, point);
    }
}
