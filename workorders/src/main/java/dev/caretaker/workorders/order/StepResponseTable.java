package dev.caretaker.workorders.order;

import dev.caretaker.records.Actor;
import dev.caretaker.records.RefusedException;
import dev.caretaker.workorders.order.WorkOrders.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows of what was answered to steps that bore a key. */
final class StepResponseTable {
    /** How long a step may be repeated under its key. */
    private static final Duration KEPT = Duration.ofDays(7);

    private StepResponseTable() {}

    /**
     * The order as it was answered to the same step before.
     *
     * @throws RefusedException when the key was used for another step
     */
    static Optional<WorkOrder> find(Handle handle, ActionRequest request, WorkOrder now) {
        String key = request.step().key().orElseThrow();
        return handle.createQuery("SELECT order_id, action, asked_version, detail, version, state, assignee,"
                        + " self_cleared, respond_by, resolve_by FROM work_order_answer"
                        + " WHERE actor = :actor AND step_key = :key")
                .bind("actor", request.by().toString())
                .bind("key", key)
                .map((row, context) -> {
                    if (!same(row, request)) {
                        throw new RefusedException(RefusedException.Kind.INVALID, "order-key-used", key);
                    }
                    return answered(row, now);
                })
                .findOne();
    }

    static void add(Handle handle, ActionRequest request, WorkOrder response, Instant now) {
        handle.createUpdate("DELETE FROM work_order_answer WHERE answered_at < :old")
                .bind("old", now.minus(KEPT).toEpochMilli())
                .execute();
        handle.createUpdate("INSERT INTO work_order_answer (actor, step_key, order_id, action, asked_version, detail,"
                        + " version, state, assignee, self_cleared, respond_by, resolve_by, answered_at)"
                        + " VALUES (:actor, :key, :order, :action, :asked, :detail, :version, :state, :assignee,"
                        + " :selfCleared, :respondBy, :resolveBy, :now)")
                .bind("actor", request.by().toString())
                .bind("key", request.step().key().orElseThrow())
                .bind("order", request.order())
                .bind("action", request.step().action().name())
                .bind("asked", request.step().version())
                .bind("detail", request.detail())
                .bind("version", response.version())
                .bind("state", response.state().name())
                .bind("assignee", response.assignee().orElse(null))
                .bind("selfCleared", response.selfCleared() ? 1L : 0L)
                .bind("respondBy", response.respondBy().toEpochMilli())
                .bind("resolveBy", response.resolveBy().toEpochMilli())
                .bind("now", now.toEpochMilli())
                .execute();
    }

    private static boolean same(ResultSet row, ActionRequest request) throws SQLException {
        return row.getString("order_id").equals(request.order())
                && row.getString("action").equals(request.step().action().name())
                && row.getLong("asked_version") == request.step().version()
                && row.getString("detail").equals(request.detail());
    }

    private static WorkOrder answered(ResultSet row, WorkOrder now) throws SQLException {
        WorkOrderState state = WorkOrderState.valueOf(row.getString("state"));
        return new WorkOrder(
                now.id(),
                row.getLong("version"),
                now.number(),
                now.incident(),
                now.standard(),
                now.subject(),
                state,
                now.trade(),
                now.priority(),
                now.procedure(),
                now.openedAt(),
                Instant.ofEpochMilli(row.getLong("respond_by")),
                Instant.ofEpochMilli(row.getLong("resolve_by")),
                Optional.ofNullable(row.getString("assignee")),
                row.getLong("self_cleared") == 1,
                Moves.of(state));
    }

    /**
     * A step somebody asked for.
     *
     * @param order on which order
     * @param step the step
     * @param by who
     */
    record ActionRequest(String order, Step step, Actor by) {
        String detail() {
            return step.detail().map(String::strip).orElse("");
        }
    }
}
