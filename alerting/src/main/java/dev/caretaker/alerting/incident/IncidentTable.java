package dev.caretaker.alerting.incident;

import dev.caretaker.model.point.PointId;
import dev.caretaker.model.standard.StandardId;
import dev.caretaker.model.verdict.VerdictChange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows of incidents. */
final class IncidentTable {
    private IncidentTable() {}

    static Optional<Incident> find(Handle handle, String id) {
        return handle.createQuery("SELECT " + IncidentRow.COLUMNS + " FROM incident WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> IncidentRow.read(row))
                .findOne();
    }

    /** The live incident of a key: open, acknowledged or recovered. */
    static Optional<Incident> live(Handle handle, Key key) {
        return handle.createQuery("SELECT " + IncidentRow.COLUMNS + " FROM incident "
                        + "WHERE standard_id = :standard AND subject = :subject "
                        + "AND state IN ('OPEN', 'ACKNOWLEDGED', 'RECOVERED')")
                .bind("standard", key.standard().toString())
                .bind("subject", key.subject().toString())
                .map((row, context) -> IncidentRow.read(row))
                .findOne();
    }

    static List<Incident> standing(Handle handle) {
        return handle.createQuery("SELECT " + IncidentRow.COLUMNS + " FROM incident "
                        + "WHERE state IN ('OPEN', 'ACKNOWLEDGED') ORDER BY opened_at, id")
                .map((row, context) -> IncidentRow.read(row))
                .list();
    }

    static List<Incident> settled(Handle handle, Instant now) {
        return handle.createQuery("SELECT " + IncidentRow.COLUMNS + " FROM incident "
                        + "WHERE state = 'RECOVERED' AND settles_at <= :now ORDER BY settles_at, id LIMIT 200")
                .bind("now", now.toEpochMilli())
                .map((row, context) -> IncidentRow.read(row))
                .list();
    }

    /** The last incident of a key, whatever its state. */
    static Optional<String> last(Handle handle, Key key) {
        return handle.createQuery("SELECT id FROM incident WHERE standard_id = :standard AND subject = :subject "
                        + "ORDER BY opened_at DESC, id LIMIT 1")
                .bind("standard", key.standard().toString())
                .bind("subject", key.subject().toString())
                .mapTo(String.class)
                .findOne();
    }

    static void insert(Handle transaction, Incident incident, Optional<String> previous, Instant now) {
        int added = transaction
                .createUpdate("""
                        INSERT INTO incident (id, version, standard_id, standard_version, standard_hash, subject, state,
                          opened_at, recurrence, evidence, previous_id, recorded_at)
                        VALUES (:id, :version, :standard, :standardVersion, :hash, :subject, :state,
                          :opened, :recurrence, :evidence, :previous, :now)""")
                .bind("id", incident.id())
                .bind("version", incident.version())
                .bind("standard", incident.standard().id().toString())
                .bind("standardVersion", incident.standard().version())
                .bind("hash", incident.standard().hash())
                .bind("subject", incident.subject().toString())
                .bind("state", incident.state().name())
                .bind("opened", incident.openedAt().toEpochMilli())
                .bind("recurrence", incident.recurrence())
                .bind("evidence", EvidenceJson.write(incident.evidence()))
                .bind("previous", previous)
                .bind("now", now.toEpochMilli())
                .execute();
        if (added != 1) {
            throw new IllegalStateException("Incident " + incident.id() + " was not inserted into the database");
        }
    }

    /** Writes an incident over the version before its own; false where somebody else did so first. */
    static boolean update(Handle transaction, Incident incident, Optional<Instant> settlesAt) {
        return transaction
                        .createUpdate("""
                                UPDATE incident SET version = :version, state = :state, recovered_at = :recovered,
                                  settles_at = :settles, recurrence = :recurrence, acknowledged_by = :by,
                                  evidence = :evidence
                                WHERE id = :id AND version = :version - 1""")
                        .bind("version", incident.version())
                        .bind("state", incident.state().name())
                        .bind("recovered", incident.recoveredAt().map(Instant::toEpochMilli))
                        .bind("settles", settlesAt.map(Instant::toEpochMilli))
                        .bind("recurrence", incident.recurrence())
                        .bind("by", incident.acknowledgedBy())
                        .bind("evidence", EvidenceJson.write(incident.evidence()))
                        .bind("id", incident.id())
                        .execute()
                == 1;
    }

    /** What an incident is one of a kind for. */
    record Key(StandardId standard, PointId subject) {
        static Key of(VerdictChange change) {
            return new Key(change.standard().id(), change.subject());
        }
    }
}
