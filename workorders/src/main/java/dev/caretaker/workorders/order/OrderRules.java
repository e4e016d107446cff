package dev.caretaker.workorders.order;

import dev.caretaker.model.point.PointId;
import dev.caretaker.workorders.clock.ServiceCalendar;
import dev.caretaker.workorders.clock.ServiceTargets;
import java.time.Duration;
import java.util.Optional;

/**
 * What the house has decided about its orders.
 *
 * @param targets how soon they are to be answered and resolved
 * @param calendar which time counts
 * @param services the service standards that the clocks run by before the table; none where empty
 * @param observation how long after its closing an order is reopened when the breach comes back; later a new one is opened
 */
public record OrderRules(
        ServiceTargets targets, ServiceCalendar calendar, Optional<ServiceCatalog> services, Duration observation) {
    /** The suggested targets around the clock, and a day of observation. */
    public static final OrderRules SUGGESTED =
            new OrderRules(ServiceTargets.SUGGESTED, ServiceCalendar.ALWAYS, Optional.empty(), Duration.ofHours(24));

    /** The same with the service standards of a building. */
    public OrderRules by(ServiceCatalog catalog) {
        return new OrderRules(targets, calendar, Optional.of(catalog), observation);
    }

    OrderClocks clocks() {
        return new OrderClocks(this);
    }

    ServiceLevels promises() {
        return new ServiceLevels(services, targets);
    }

    /** Which time counts for a clock about a subject. */
    ServiceCalendar calendarOf(PointId subject, ServiceCommitment commitment) {
        return services.map(catalog -> catalog.calendar(subject, commitment.calendar()))
                .orElse(calendar);
    }
}
