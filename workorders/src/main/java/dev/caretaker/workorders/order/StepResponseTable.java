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
    static Optional<WorkOrder> find(Handle handle, ActionRequest asked, WorkOrder now) {
        String key = asked.step().key().orElseThrow();
        return handle.createQuery("SELECT order_id, action, asked_version, detail, version, state, assignee,"
                        + " self_cleared, respond_by, resolve_by FROM work_order_answer"
                        + " WHERE actor = :actor AND step_key = :key")
                .bind("actor", asked.by().toString())
                .bind("key", key)
                .map((row, context) -> {
                    if (!same(row, asked)) {
                        throw new RefusedException(RefusedException.Kind.INVALID, "order-key-used", key);
                    }
                    return answered(row, now);
                })
                .findOne();
    }

    static void add(Handle handle, ActionRequest asked, WorkOrder answer, Instant now) {
        handle.createUpdate("DELETE FROM work_order_answer WHERE answered_at < :old")
                .bind("old", now.minus(KEPT).toEpochMilli())
                .execute();
        handle.createUpdate("INSERT INTO work_order_answer (actor, step_key, order_id, action, asked_version, detail,"
                        + " version, state, assignee, self_cleared, respond_by, resolve_by, answered_at)"
                        + " VALUES (:actor, :key, :order, :action, :asked, :detail, :version, :state, :assignee,"
                        + " :selfCleared, :respondBy, :resolveBy, :now)")
                .bind("actor", asked.by().toString())
                .bind("key", asked.step().key().orElseThrow())
                .bind("order", asked.order())
                .bind("action", asked.step().action().name())
                .bind("asked", asked.step().version())
                .bind("detail", asked.detail())
                .bind("version", answer.version())
                .bind("state", answer.state().name())
                .bind("assignee", answer.assignee().orElse(null))
                .bind("selfCleared", answer.selfCleared() ? 1L : 0L)
                .bind("respondBy", answer.respondBy().toEpochMilli())
                .bind("resolveBy", answer.resolveBy().toEpochMilli())
                .bind("now", now.toEpochMilli())
                .execute();
    }

    private static boolean same(ResultSet row, ActionRequest asked) throws SQLException {
        return row.getString("order_id").equals(asked.order())
                && row.getString("action").equals(asked.step().action().name())
                && row.getLong("asked_version") == asked.step().version()
                && row.getString("detail").equals(asked.detail());
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
