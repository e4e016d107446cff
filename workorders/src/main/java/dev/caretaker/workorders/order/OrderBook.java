package dev.caretaker.workorders.order;

import dev.caretaker.alerting.incident.Incident;
import dev.caretaker.alerting.incident.IncidentListener;
import dev.caretaker.model.library.Standards;
import dev.caretaker.model.service.ServiceStandard;
import dev.caretaker.records.Actor;
import dev.caretaker.records.Page;
import dev.caretaker.records.Records;
import dev.caretaker.records.RefusedException;
import dev.caretaker.workorders.clock.ServiceClock.Kind;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The book of work orders: opened by incidents, acted on by people, kept in the records. */
public final class OrderBook implements WorkOrders {
    private static final int MOST_AT_ONCE = 500;

    private final Records records;
    private final OrderWriter writer;
    private final OrderActions actions;
    private final Optional<ServiceCatalog> services;
    private final IncidentListener fromIncidents;

    private OrderBook(
            Records records, OrderRules rules, Standards library, Function<String, Optional<Incident>> incidents) {
        this.records = records;
        services = rules.services();
        writer = new OrderWriter(records, rules.clocks());
        actions = new OrderActions(records, writer, incidents);
        fromIncidents = new OrdersFromIncidents(writer, library, rules);
    }

    /**
     * Opens the book under the suggested rules.
     *
     * @param incidents the incident of an id as it stands; asked when an order is verified or cancelled, outside any transaction
     */
    public static OrderBook open(Records records, Standards library, Function<String, Optional<Incident>> incidents) {
        return open(records, library, incidents, OrderRules.SUGGESTED);
    }

    /** Opens the book under rules of the house. */
    public static OrderBook open(
            Records records, Standards library, Function<String, Optional<Incident>> incidents, OrderRules rules) {
        return new OrderBook(records, rules, library, incidents);
    }

    /** What incidents tell, so that orders are opened, reopened and flagged in the same transaction. */
    public IncidentListener incidentListener() {
        return fromIncidents;
    }

    @Override
    public List<ClockReading> clocks(String id) {
        Instant now = writer.now();
        return records.read(handle -> OrderTable.find(handle, id)).stream()
                .flatMap(order ->
                        Stream.of(Kind.values()).map(kind -> writer.clocks().reading(order, kind, now)))
                .toList();
    }

    @Override
    public Optional<ServiceStandard> service(ServiceCommitment commitment) {
        return services.flatMap(catalog -> catalog.find(commitment.standard()));
    }

    @Override
    public Page<WorkOrder> list(Set<WorkOrderState> states, Optional<String> after, int limit) {
        int wanted = Math.clamp(limit, 1, MOST_AT_ONCE);
        long below = after.map(OrderBook::number).orElse(Long.MAX_VALUE);
        List<WorkOrder> found = shown(records.read(handle -> OrderTable.list(handle, states, below, wanted + 1)));
        if (found.size() <= wanted) {
            return new Page<>(found, Optional.empty());
        }
        List<WorkOrder> piece = found.subList(0, wanted);
        return new Page<>(piece, Optional.of(String.valueOf(piece.getLast().number())));
    }

    @Override
    public Optional<WorkOrder> find(String id) {
        return records.read(handle -> OrderTable.find(handle, id)).map(order -> writer.shown(order, writer.now()));
    }

    @Override
    public List<WorkOrder> ofIncident(String incident) {
        return shown(records.read(handle -> OrderTable.ofIncident(handle, incident)));
    }

    @Override
    public List<WorkOrderEntry> timeline(String id) {
        return records.read(handle -> EventTable.of(handle, id));
    }

    @Override
    public WorkOrder act(String id, Step step, Actor by) {
        return actions.act(new StepResponseTable.ActionRequest(id, step, by));
    }

    @Override
    public Map<WorkOrderState, Long> counts() {
        Map<WorkOrderState, Long> counts = new EnumMap<>(WorkOrderState.class);
        for (WorkOrderState state : WorkOrderState.values()) {
            counts.put(state, 0L);
        }
        counts.putAll(records.read(OrderTable::counts));
        return counts;
    }

    private List<WorkOrder> shown(List<Order> orders) {
        Instant now = writer.now();
        return orders.stream().map(order -> writer.shown(order, now)).toList();
    }

    private static long number(String after) {
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw (RefusedException)
                    new RefusedException(RefusedException.Kind.INVALID, "order-cursor-unknown", after).initCause(e);
        }
    }
}
