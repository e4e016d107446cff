package dev.caretaker.alerting.incident;

import dev.caretaker.records.Actor;
import dev.caretaker.records.Facts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What happened to incidents, for the parts of the system that add to it. */
public final class Timeline {
    private Timeline() {}

    /**
     * Adds an entry and holds the incident until the transaction ends: nobody changes it in between.
     *
     * @return the incident as it stands
     * @throws IllegalArgumentException when there is no such incident
     */
    public static Incident add(Handle transaction, String incident, TimelineEntry entry) {
        Numbered numbered = transaction
                .createQuery("UPDATE incident SET entries = entries + 1 WHERE id = :id RETURNING entries, "
                        + IncidentRow.COLUMNS)
                .bind("id", incident)
                .map((row, context) -> new Numbered(row.getLong("entries"), IncidentRow.read(row)))
                .findOne()
                .orElseThrow(() -> new IllegalArgumentException("There is no incident " + incident));
        transaction
                .createUpdate("""
                        INSERT INTO incident_event (incident_id, seq, at, recorded_at, what, actor, facts)
                        VALUES (:id, :seq, :at, :recorded, :what, :actor, :facts)""")
                .bind("id", incident)
                .bind("seq", numbered.seq())
                .bind("at", entry.at().toEpochMilli())
                .bind("recorded", entry.recorded().toEpochMilli())
                .bind("what", entry.what())
                .bind("actor", entry.by().toString())
                .bind("facts", Facts.write(entry.facts()))
                .execute();
        return numbered.incident();
    }

    /** The incident of an id as a handle sees it. */
    public static Optional<Incident> incident(Handle handle, String id) {
        return IncidentTable.find(handle, id);
    }

    static List<TimelineEntry> of(Handle handle, String incident) {
        return handle.createQuery("SELECT at, recorded_at, what, actor, facts FROM incident_event "
                        + "WHERE incident_id = :id ORDER BY seq")
                .bind("id", incident)
                .map((row, context) -> new TimelineEntry(
                        Instant.ofEpochMilli(row.getLong("at")),
                        Instant.ofEpochMilli(row.getLong("recorded_at")),
                        row.getString("what"),
                        Actor.parse(row.getString("actor")),
                        Facts.read(row.getString("facts"))))
                .list();
    }

    private record Numbered(long seq, Incident incident) {}
}
