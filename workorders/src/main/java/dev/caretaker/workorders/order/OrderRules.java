package dev.caretaker.workorders.order;

import dev.caretaker.workorders.clock.ServiceCalendar;
import dev.caretaker.workorders.clock.ServiceTargets;
import java.time.Duration;

/**
 * What the house has decided about its orders.
 *
 * @param targets how soon they are to be answered and resolved
 * @param calendar which time counts
 * @param observation how long after its closing an order is reopened when the breach comes back; later a new one is opened
 */
public record OrderRules(ServiceTargets targets, ServiceCalendar calendar, Duration observation) {
    /** The suggested targets around the clock, and a day of observation. */
    public static final OrderRules SUGGESTED =
            new OrderRules(ServiceTargets.SUGGESTED, ServiceCalendar.ALWAYS, Duration.ofHours(24));

    OrderClocks clocks() {
        return new OrderClocks(calendar, targets.pausing());
    }
}
