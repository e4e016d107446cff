package dev.caretaker.records.audit;

import dev.caretaker.records.Actor;
import dev.caretaker.records.Facts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The audit trail. It is only ever added to. */
public final class AuditTrail {
    private AuditTrail() {}

    /** Writes an entry down in the transaction of what it tells of. */
    public static void add(Handle transaction, AuditEntry entry) {
        int added = transaction
                .createUpdate("""
                        INSERT INTO audit (id, at, actor, what, subject, facts)
                        VALUES (:id, :at, :actor, :what, :subject, :facts)""")
                .bind("id", UUID.randomUUID().toString())
                .bind("at", entry.at().toEpochMilli())
                .bind("actor", entry.actor().toString())
                .bind("what", entry.what())
                .bind("subject", entry.subject())
                .bind("facts", Facts.write(entry.facts()))
                .execute();
        if (added != 1) {
            throw new IllegalStateException(
                    "The audit entry '" + entry.what() + "' was not inserted into the database");
        }
    }

    /** The last entries, newest first. */
    public static List<AuditEntry> last(Handle handle, int limit) {
        return handle.createQuery("SELECT at, actor, what, subject, facts FROM audit ORDER BY at DESC, id LIMIT :limit")
                .bind("limit", limit)
                .map((row, context) -> entry(row))
                .list();
    }

    /** What was done to a subject, oldest first. */
    public static List<AuditEntry> about(Handle handle, String subject) {
        return handle.createQuery(
                        "SELECT at, actor, what, subject, facts FROM audit WHERE subject = :subject ORDER BY at, id")
                .bind("subject", subject)
                .map((row, context) -> entry(row))
                .list();
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                Instant.ofEpochMilli(row.getLong("at")),
                Actor.parse(row.getString("actor")),
                row.getString("what"),
                row.getString("subject"),
                Facts.read(row.getString("facts")));
    }
}
