package dev.caretaker.console.view.incident;

import dev.caretaker.console.view.Json;
import dev.caretaker.console.view.Sentences;
import dev.caretaker.console.view.standard.StandardView;
import dev.caretaker.model.service.ServiceStandard;
import dev.caretaker.model.service.ServiceTerms;
import dev.caretaker.model.text.Language;
import dev.caretaker.workorders.order.ServiceCommitment;
import dev.caretaker.workorders.order.WorkOrder;
import dev.caretaker.workorders.order.WorkOrderAction;
import dev.caretaker.workorders.order.WorkOrderEntry;
import dev.caretaker.workorders.order.WorkOrderState;
import dev.caretaker.workorders.order.WorkOrders;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Work orders, in brief and whole. */
public final class OrderView {
    private static final Set<WorkOrderState> UNANSWERED = Set.of(WorkOrderState.NEW, WorkOrderState.ASSIGNED);
    private static final Set<WorkOrderState> DONE =
            Set.of(WorkOrderState.COMPLETED, WorkOrderState.CLOSED, WorkOrderState.CANCELLED);

    private final StandardView standards;
    private final InstantSource clock;

    /** Orders by standards, and the clock their deadlines are held against. */
    public OrderView(StandardView standards, InstantSource clock) {
        this.standards = standards;
        this.clock = clock;
    }

    /** An order as lists and events show it. */
    public JsonObject of(WorkOrder order) {
        JsonObject json = new JsonObject()
                .put("id", order.id())
                .put("version", order.version())
                .put("number", order.number())
                .put("state", order.state().word())
                .put("incident", order.incident())
                .put("standard", standards.brief(order.standard()))
                .put("subject", standards.subject(order.standard(), order.subject()))
                .put("trade", order.trade())
                .put("priority", order.priority().word());
        Json.put(json, "procedure", order.procedure());
        json.put("openedAt", order.openedAt().toString())
                .put("respondBy", order.respondBy().toString())
                .put("resolveBy", order.resolveBy().toString());
        Json.put(json, "assignee", order.assignee());
        List<WorkOrderAction> actions = order.actions().stream().sorted().toList();
        return json.put("overdue", overdue(order))
                .put("selfCleared", order.selfCleared())
                .put("actions", Json.list(actions, WorkOrderAction::word));
    }

    /** An order with its clocks and what happened to it. */
    public JsonObject whole(WorkOrder order, List<WorkOrderEntry> timeline, List<Service> services, Language language) {
        Clock response =
                new Clock("response", order.respondBy(), responded(timeline, services), by("response", services));
        Clock resolution =
                new Clock("resolution", order.resolveBy(), completed(order, timeline), by("resolution", services));
        return of(order)
                .put("clocks", Json.list(List.of(response, resolution), each -> clock(each, order.state())))
                .put("timeline", Json.list(timeline, entry -> entry(entry, language)));
    }

    private boolean overdue(WorkOrder order) {
        Instant now = clock.instant();
        boolean response = UNANSWERED.contains(order.state()) && now.isAfter(order.respondBy());
        return response || (!DONE.contains(order.state()) && now.isAfter(order.resolveBy()));
    }

    private JsonObject clock(Clock clock, WorkOrderState state) {
        JsonObject json = new JsonObject().put("kind", clock.kind).put("due", clock.due.toString());
        clock.by.ifPresent(service -> json.put("standard", cited(service)));
        if (clock.stopped.isPresent()) {
            Instant stopped = clock.stopped.get();
            return json.put("state", stopped.isAfter(clock.due) ? "missed" : "met")
                    .put("stoppedAt", stopped.toString());
        }
        if (state == WorkOrderState.CANCELLED) {
            return json.put("state", "stopped");
        }
        Duration left = Duration.between(this.clock.instant(), clock.due);
        return json.put("state", left.isNegative() ? "overdue" : "running").put("remainingSeconds", left.toSeconds());
    }

    private static Optional<Service> by(String kind, List<Service> services) {
        return services.stream().filter(one -> one.kind.equals(kind)).findFirst();
    }

    private static JsonObject cited(Service service) {
        JsonObject json = new JsonObject()
                .put("id", service.commitment.standard().id().toString())
                .put("version", service.commitment.standard().version())
                .put("hash", service.commitment.standard().hash())
                .put("clause", service.commitment.clause());
        service.standard.ifPresent(known -> json.put("title", Json.text(known.title()))
                .put("documentTitle", Json.text(known.citation().document().title()))
                .put("verification", known.citation().verification().word()));
        Json.put(json, "calendar", service.commitment.calendar());
        return json;
    }

    /** An arrival answers an order where its service standard says so. */
    private static Optional<Instant> responded(List<WorkOrderEntry> timeline, List<Service> services) {
        boolean arrival = by("response", services)
                .filter(one -> one.commitment.sign() == ServiceTerms.Sign.ARRIVE)
                .isPresent();
        return timeline.stream()
                .filter(entry -> (!arrival && entry.what().equals(WorkOrderAction.ACCEPT.word()))
                        || entry.what().equals(WorkOrderAction.START.word()))
                .map(WorkOrderEntry::at)
                .findFirst();
    }

    private static Optional<Instant> completed(WorkOrder order, List<WorkOrderEntry> timeline) {
        boolean done = order.state() == WorkOrderState.COMPLETED || order.state() == WorkOrderState.CLOSED;
        return timeline.stream()
                .filter(entry -> done && entry.what().equals(WorkOrderAction.COMPLETE.word()))
                .map(WorkOrderEntry::at)
                .reduce((earlier, later) -> later);
    }

    private static JsonObject entry(WorkOrderEntry entry, Language language) {
        return new JsonObject()
                .put("at", entry.at().toString())
                .put("what", entry.what())
                .put("text", Sentences.order(language, entry.what(), entry.by(), entry.facts()))
                .put("by", Sentences.actor(entry.by()))
                .put("facts", Json.facts(entry.facts()));
    }

    /**
     * The service standard a clock runs by.
     *
     * @param kind which clock
     * @param commitment what the order was promised
     * @param standard the standard, where it is still known
     */
    public record Service(String kind, ServiceCommitment commitment, Optional<ServiceStandard> standard) {
        /** Those of the clocks of an order. */
        public static List<Service> of(WorkOrders orders, String order) {
            return orders.clocks(order).stream()
                    .flatMap(clock -> clock
                            .commitment()
                            .map(commitment -> new Service(clock.kind().word(), commitment, orders.service(commitment)))
                            .stream())
                    .toList();
        }
    }

    private record Clock(String kind, Instant due, Optional<Instant> stopped, Optional<Service> by) {}
}
