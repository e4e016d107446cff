package dev.caretaker.alerting.deviation;

import dev.caretaker.records.Actor;
import dev.caretaker.records.Facts;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The rows of what happened to deviations; only ever added to. */
final class DeviationEvents {
    private DeviationEvents() {}

    static void add(Handle handle, Deviation deviation, DeviationEntry entry) {
        handle.createUpdate("INSERT INTO deviation_event (deviation_id, version, at, what, actor, facts)"
                        + " VALUES (:deviation, :version, :at, :what, :actor, :facts)")
                .bind("deviation", deviation.id())
                .bind("version", deviation.version())
                .bind("at", entry.at().toEpochMilli())
                .bind("what", entry.what())
                .bind("actor", entry.by().toString())
                .bind("facts", Facts.write(entry.facts()))
                .execute();
    }

    static List<DeviationEntry> of(Handle handle, String deviation) {
        return handle.createQuery("SELECT at, what, actor, facts FROM deviation_event"
                        + " WHERE deviation_id = :deviation ORDER BY version")
                .bind("deviation", deviation)
                .map((row, context) -> new DeviationEntry(
                        Instant.ofEpochMilli(row.getLong("at")),
                        row.getString("what"),
                        Actor.parse(row.getString("actor")),
                        Facts.read(row.getString("facts"))))
                .list();
    }
}
