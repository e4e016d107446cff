package dev.caretaker.workorders.order;

import dev.caretaker.model.point.PointId;
import dev.caretaker.model.response.Priority;
import dev.caretaker.model.response.Response.OrderTerms;
import dev.caretaker.model.response.Severity;
import dev.caretaker.model.standard.StandardId;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.records.Actor;
import dev.caretaker.workorders.clock.ServiceTargets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Orders for tests. */
final class Orders {
    static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
    static final StandardRef CO2 = new StandardRef(StandardId.parse("gb-t-18883-2022.co2"), 1, "abc");

    private Orders() {}

    static Order in(WorkOrderState state) {
        return in(state, Severity.MAJOR);
    }

    static Order in(WorkOrderState state, Severity severity) {
        Ticket ticket = new Ticket(
                "order-1",
                1,
                new Ticket.Breach("incident-1", CO2, "4.1 table 1", severity, PointId.parse("meeting-301.co2")),
                new OrderTerms("hvac", Priority.P2, Optional.empty(), Optional.empty()),
                new Ticket.ClockTargets("suggested-1", ServiceTargets.SUGGESTED.of(Priority.P2), Map.of()),
                NOW.minus(Duration.ofHours(1)),
                Optional.empty());
        return Order.opened(ticket).moved(state, Progress.NONE);
    }

    static TransitionRequest request(WorkOrderAction action, String detail, Actor by) {
        return new TransitionRequest(action, detail, by, NOW, true);
    }

    static TransitionRequest later(WorkOrderAction action, String detail, Actor by, Duration later) {
        return new TransitionRequest(action, detail, by, NOW.plus(later), true);
    }

    static TransitionRequest outside(WorkOrderAction action, String detail, Actor by) {
        return new TransitionRequest(action, detail, by, NOW, false);
    }
}
