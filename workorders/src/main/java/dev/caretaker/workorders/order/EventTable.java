package dev.caretaker.workorders.order;

import dev.caretaker.records.Actor;
import dev.caretaker.records.Facts;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The rows of what happened to orders; only ever added to. */
final class EventTable {
    private EventTable() {}

    static void add(Handle handle, Order order, WorkOrderEntry entry) {
        handle.createUpdate("INSERT INTO work_order_event (order_id, version, at, what, actor, facts)"
                        + " VALUES (:order, :version, :at, :what, :actor, :facts)")
                .bind("order", order.ticket().id())
                .bind("version", order.version())
                .bind("at", entry.at().toEpochMilli())
                .bind("what", entry.what())
                .bind("actor", entry.by().toString())
                .bind("facts", Facts.write(entry.facts()))
                .execute();
    }

    static List<WorkOrderEntry> of(Handle handle, String order) {
        return handle.createQuery("SELECT at, what, actor, facts FROM work_order_event"
                        + " WHERE order_id = :order ORDER BY version")
                .bind("order", order)
                .map((row, context) -> new WorkOrderEntry(
                        Instant.ofEpochMilli(row.getLong("at")),
                        row.getString("what"),
                        Actor.parse(row.getString("actor")),
                        Facts.read(row.getString("facts"))))
                .list();
    }
}
