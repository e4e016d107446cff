package dev.caretaker.console.api;

import dev.caretaker.alerting.incident.Incident;
import dev.caretaker.alerting.incident.IncidentActions;
import dev.caretaker.alerting.incident.IncidentState;
import dev.caretaker.alerting.incident.Incidents;
import dev.caretaker.console.problem.ProblemException;
import dev.caretaker.console.view.Json;
import dev.caretaker.console.view.incident.OrderView;
import dev.caretaker.records.Actor;
import dev.caretaker.records.Page;
import dev.caretaker.workorders.order.WorkOrder;
import dev.caretaker.workorders.order.WorkOrderAction;
import dev.caretaker.workorders.order.WorkOrderState;
import dev.caretaker.workorders.order.WorkOrders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Incidents and work orders: read, and acted on. */
final class IncidentAndOrderOperations {
    private final Incidents incidents;
    private final IncidentActions onIncidents;
    private final WorkOrders orders;
    private final ApiParts.Views views;

    IncidentAndOrderOperations(ApiParts parts) {
        incidents = parts.actions().incidents();
        onIncidents = parts.actions().onIncidents();
        orders = parts.actions().orders();
        views = parts.views();
    }

    void into(Map<String, Operation> operations) {
        operations.put("incidents", this::incidents);
        operations.put("incident", request -> whole(request, incidentOf(request)));
        operations.put("acknowledge", this::acknowledge);
        operations.put("workOrders", this::orders);
        operations.put("workOrder", request -> whole(request, orderOf(request)));
        operations.put("act", this::act);
    }

    private ApiResponse incidents(ApiRequest request) {
        Set<IncidentState> states = request.words("state").stream()
                .map(IncidentState::find)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
        Page<Incident> page = incidents.list(states, request.after(), request.limit());
        JsonObject counts = new JsonObject();
        Map<IncidentState, Long> known = incidents.counts();
        for (IncidentState state : IncidentState.values()) {
            counts.put(state.word(), known.getOrDefault(state, 0L));
        }
        return piece(Json.list(page.items(), views.incidents()::of), page, counts);
    }

    private ApiResponse acknowledge(ApiRequest request) {
        return whole(request, onIncidents.acknowledge(request.path("id"), request.version(), actor(request)));
    }

    private ApiResponse orders(ApiRequest request) {
        Set<WorkOrderState> states = request.words("state").stream()
                .map(WorkOrderState::find)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
        Page<WorkOrder> page = orders.list(states, request.after(), request.limit());
        JsonObject counts = new JsonObject();
        Map<WorkOrderState, Long> known = orders.counts();
        for (WorkOrderState state : WorkOrderState.values()) {
            counts.put(state.word(), known.getOrDefault(state, 0L));
        }
        return piece(Json.list(page.items(), views.orders()::of), page, counts);
    }

    /** The orders keep their own memory of keys, in the transaction of the step itself. */
    private ApiResponse act(ApiRequest request) {
        WorkOrderAction action = WorkOrderAction.find(request.path("action")).orElseThrow();
        Optional<String> detail = Optional.ofNullable(request.body().getString("detail"));
        WorkOrders.Step step = new WorkOrders.Step(
                action, request.version(), detail, request.head().key());
        return whole(request, orders.act(request.path("id"), step, actor(request)));
    }

    private Incident incidentOf(ApiRequest request) {
        String id = request.path("id");
        return incidents.find(id).orElseThrow(() -> new ProblemException(404, "incident-unknown", id));
    }

    private WorkOrder orderOf(ApiRequest request) {
        String id = request.path("id");
        return orders.find(id).orElseThrow(() -> new ProblemException(404, "order-unknown", id));
    }

    private ApiResponse whole(ApiRequest request, Incident incident) {
        return ApiResponse.ok(
                views.incidents()
                        .whole(
                                incident,
                                incidents.timeline(incident.id()),
                                orders.ofIncident(incident.id()),
                                request.language()),
                incident.version());
    }

    private ApiResponse whole(ApiRequest request, WorkOrder order) {
        return ApiResponse.ok(
                views.orders()
                        .whole(
                                order,
                                orders.timeline(order.id()),
                                OrderView.Service.of(orders, order.id()),
                                request.language()),
                order.version());
    }

    private static Actor actor(ApiRequest request) {
        return request.person().actor();
    }

    private static ApiResponse piece(JsonArray items, Page<?> page, JsonObject counts) {
        JsonObject body = new JsonObject().put("items", items);
        Json.put(body, "next", page.next());
        return ApiResponse.ok(body.put("counts", counts));
    }
}
