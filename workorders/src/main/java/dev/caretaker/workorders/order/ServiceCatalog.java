package dev.caretaker.workorders.order;

import dev.caretaker.model.library.Packs;
import dev.caretaker.model.point.Point;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.response.Response.OrderTerms;
import dev.caretaker.model.scope.Scope;
import dev.caretaker.model.service.ServiceStandard;
import dev.caretaker.model.site.Site;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.standard.Lifecycle;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.workorders.clock.BusinessHours;
import dev.caretaker.workorders.clock.ServiceCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * The service standards there are, and the building whose orders they apply to.
 *
 * @param standards every version of every one
 * @param graph the building
 * @param packs what each site chose of them
 */
public record ServiceCatalog(List<ServiceStandard> standards, SiteGraph graph, Packs packs) {
    /** Copies the list. */
    public ServiceCatalog {
        standards = List.copyOf(standards);
    }

    /** Those in force for an order about a subject at an instant, by the calendar day of its site. */
    List<ServiceStandard> inForce(OrderTerms order, PointId subject, Instant now) {
        Optional<Site> site = graph.siteOf(subject.place());
        LocalDate day = now.atZone(site.map(Site::zone).orElse(ZoneOffset.UTC)).toLocalDate();
        return standards.stream()
                .filter(one -> effective(one, day) && newest(one, day))
                .filter(one -> site.map(where -> packs.covers(where, one.ref())).orElse(true))
                .filter(one -> one.scope().covers(order) && covers(one, subject))
                .toList();
    }

    /** The standard of a reference. */
    Optional<ServiceStandard> find(StandardRef ref) {
        return standards.stream().filter(one -> one.ref().equals(ref)).findFirst();
    }

    /** Which time counts at a subject; all time where the site has no such calendar any more. */
    ServiceCalendar calendar(PointId subject, Optional<String> name) {
        Optional<Site> site = graph.siteOf(subject.place());
        ZoneId zone = site.map(Site::zone).orElse(ZoneOffset.UTC);
        return name.flatMap(one -> site.flatMap(where -> where.occasion(one)))
                .<ServiceCalendar>map(hours -> new BusinessHours(hours, zone))
                .orElse(ServiceCalendar.ALWAYS);
    }

    /** A group of points is no point; a standard that asks where its orders are leaves those about groups alone. */
    private boolean covers(ServiceStandard standard, PointId subject) {
        Optional<Point> point = graph.point(subject);
        return point.map(one -> standard.scope().covers(graph, one))
                .orElseGet(() -> standard.scope().where().equals(Scope.Where.ANYWHERE));
    }

    private boolean newest(ServiceStandard one, LocalDate day) {
        return standards.stream()
                .noneMatch(other -> other.ref().id().equals(one.ref().id())
                        && other.ref().version() > one.ref().version()
                        && effective(other, day));
    }

    private static boolean effective(ServiceStandard one, LocalDate day) {
        return one.lifecycle() == Lifecycle.PUBLISHED && !one.effective().isAfter(day);
    }
}
