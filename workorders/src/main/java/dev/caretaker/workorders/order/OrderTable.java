package dev.caretaker.workorders.order;

import dev.caretaker.workorders.clock.Pause;
import dev.caretaker.workorders.clock.ServiceClock.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The rows of orders and of their pauses. */
final class OrderTable {
    private static final String COLUMNS = "id, version, number, incident, previous, standard_id, standard_version,"
            + " standard_hash, clause, severity, subject, trade, priority, procedure_ref, skill, target_table,"
            + " respond_within, resolve_within, state, assignee, self_cleared, opened_at, accepted_at, arrived_at, completed_at,"
            + " completed_by, ended_at, respond_breached, resolve_breached";

    private OrderTable() {}

    static long nextNumber(Handle handle) {
        return handle.createQuery("INSERT INTO work_order_number (series, last) VALUES ('order', 1)"
                        + " ON CONFLICT (series) DO UPDATE SET last = work_order_number.last + 1 RETURNING last")
                .mapTo(Long.class)
                .one();
    }

    /** Writes a new order; false where its incident has an open one already. */
    static boolean insert(Handle handle, Order order) {
        Ticket ticket = order.ticket();
        Ticket.Breach breach = ticket.breach();
        var statement = handle.createUpdate("INSERT INTO work_order (kind, " + COLUMNS + ") VALUES ('CORRECTIVE', :id,"
                        + " :version, :number, :incident, :previous, :standardId, :standardVersion, :standardHash,"
                        + " :clause, :severity, :subject, :trade, :priority, :procedure, :skill, :targetTable,"
                        + " :respondWithin, :resolveWithin, :state, :assignee, :selfCleared, :openedAt, :acceptedAt, :arrivedAt,"
                        + " :completedAt, :completedBy, :endedAt, :respondBreached, :resolveBreached)"
                        + " ON CONFLICT (incident) WHERE state NOT IN ('CLOSED', 'CANCELLED') AND kind = 'CORRECTIVE'"
                        + " DO NOTHING")
                .bind("number", ticket.number())
                .bind("incident", breach.incident())
                .bind("previous", ticket.previous().orElse(null))
                .bind("standardId", breach.standard().id().toString())
                .bind("standardVersion", breach.standard().version())
                .bind("standardHash", breach.standard().hash())
                .bind("clause", breach.clause())
                .bind("severity", breach.severity().name())
                .bind("subject", breach.subject().toString())
                .bind("trade", ticket.terms().trade())
                .bind("priority", ticket.terms().priority().name())
                .bind("procedure", ticket.terms().procedure().orElse(null))
                .bind("skill", ticket.terms().skill().orElse(null))
                .bind("targetTable", ticket.targets().table())
                .bind("respondWithin", ticket.targets().times().respond().toMillis())
                .bind("resolveWithin", ticket.targets().times().resolve().toMillis())
                .bind("openedAt", ticket.openedAt().toEpochMilli());
        boolean inserted = bindChangeable(statement, order).execute() == 1;
        if (inserted) {
            CommitmentTable.add(handle, ticket.id(), ticket.targets().commitments());
        }
        return inserted;
    }

    /** Writes an order over its version before; false where that is not the one that is kept. */
    static boolean save(Handle handle, Order order) {
        var statement = handle.createUpdate("UPDATE work_order SET version = :version, state = :state,"
                        + " assignee = :assignee, self_cleared = :selfCleared, accepted_at = :acceptedAt, arrived_at = :arrivedAt,"
                        + " completed_at = :completedAt, completed_by = :completedBy, ended_at = :endedAt,"
                        + " respond_breached = :respondBreached, resolve_breached = :resolveBreached"
                        + " WHERE id = :id AND version = :before")
                .bind("before", order.version() - 1);
        boolean saved = bindChangeable(statement, order).execute() == 1;
        if (saved) {
            savePauses(handle, order);
        }
        return saved;
    }

    private static <S extends SqlStatement<S>> S bindChangeable(S statement, Order order) {
        Progress progress = order.progress();
        return statement
                .bind("id", order.ticket().id())
                .bind("version", order.version())
                .bind("state", order.state().name())
                .bind("assignee", order.assignee().orElse(null))
                .bind("selfCleared", order.selfCleared() ? 1L : 0L)
                .bind("acceptedAt", OrderRow.millis(progress.acceptedAt()))
                .bind("arrivedAt", OrderRow.millis(progress.arrivedAt()))
                .bind("completedAt", OrderRow.millis(progress.completion().map(Progress.Completion::at)))
                .bind(
                        "completedBy",
                        progress.completion().map(done -> done.by().toString()).orElse(null))
                .bind("endedAt", OrderRow.millis(progress.endedAt()))
                .bind("respondBreached", order.breached().contains(Kind.RESPONSE) ? 1L : 0L)
                .bind("resolveBreached", order.breached().contains(Kind.RESOLUTION) ? 1L : 0L);
    }

    private static void savePauses(Handle handle, Order order) {
        long seq = 0;
        for (Pause pause : order.progress().pauses()) {
            handle.createUpdate("INSERT INTO work_order_pause (order_id, seq, reason, from_at, until_at)"
                            + " VALUES (:order, :seq, :reason, :from, :until)"
                            + " ON CONFLICT (order_id, seq) DO UPDATE SET until_at = excluded.until_at")
                    .bind("order", order.ticket().id())
                    .bind("seq", ++seq)
                    .bind("reason", pause.reason().name())
                    .bind("from", pause.span().from().toEpochMilli())
                    .bind("until", OrderRow.millis(pause.span().until()))
                    .execute();
        }
    }

    /** The order of an id, which nobody else changes before the transaction ends. */
    static Optional<Order> lock(Handle handle, String id) {
        handle.createUpdate("UPDATE work_order SET version = version WHERE id = :id")
                .bind("id", id)
                .execute();
        return find(handle, id);
    }

    /** The orders of an incident, newest first, which nobody else changes before the transaction ends. */
    static List<Order> lockOfIncident(Handle handle, String incident) {
        handle.createUpdate("UPDATE work_order SET version = version WHERE incident = :incident")
                .bind("incident", incident)
                .execute();
        return ofIncident(handle, incident);
    }

    static Optional<Order> find(Handle handle, String id) {
        return orders(
                        handle,
                        handle.createQuery("SELECT " + COLUMNS + " FROM work_order WHERE id = :id")
                                .bind("id", id)
                                .map(OrderRow::read)
                                .list())
                .stream()
                .findFirst();
    }

    static List<Order> ofIncident(Handle handle, String incident) {
        return orders(
                handle,
                handle.createQuery("SELECT " + COLUMNS + " FROM work_order WHERE incident = :incident"
                                + " ORDER BY number DESC")
                        .bind("incident", incident)
                        .map(OrderRow::read)
                        .list());
    }

    /** Orders in some states with a number below one, newest first. */
    static List<Order> list(Handle handle, Set<WorkOrderState> states, long below, int limit) {
        Set<WorkOrderState> wanted = states.isEmpty() ? Set.of(WorkOrderState.values()) : states;
        return orders(
                handle,
                handle.createQuery("SELECT " + COLUMNS + " FROM work_order WHERE state IN (<states>)"
                                + " AND number < :below ORDER BY number DESC LIMIT :limit")
                        .bindList("states", wanted.stream().map(Enum::name).toList())
                        .bind("below", below)
                        .bind("limit", limit)
                        .map(OrderRow::read)
                        .list());
    }

    static Map<WorkOrderState, Long> counts(Handle handle) {
        return handle.createQuery("SELECT state, COUNT(*) AS orders FROM work_order GROUP BY state")
                .map((row, context) -> Map.entry(WorkOrderState.valueOf(row.getString("state")), row.getLong("orders")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<Order> orders(Handle handle, List<Order> bare) {
        if (bare.isEmpty()) {
            return bare;
        }
        List<String> ids = bare.stream().map(order -> order.ticket().id()).toList();
        Map<String, List<Pause>> pauses = pauses(handle, ids);
        Map<String, Map<Kind, ServiceCommitment>> commitments = CommitmentTable.of(handle, ids);
        return bare.stream()
                .map(order -> order.withCommitments(
                                commitments.getOrDefault(order.ticket().id(), Map.of()))
                        .moved(
                                order.state(),
                                order.progress()
                                        .with(pauses.getOrDefault(order.ticket().id(), List.of()))))
                .toList();
    }

    private static Map<String, List<Pause>> pauses(Handle handle, Collection<String> orders) {
        return handle.createQuery("SELECT order_id, reason, from_at, until_at FROM work_order_pause"
                        + " WHERE order_id IN (<orders>) ORDER BY order_id, seq")
                .bindList("orders", List.copyOf(orders))
                .map((row, context) -> Map.entry(row.getString("order_id"), OrderRow.pause(row)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
