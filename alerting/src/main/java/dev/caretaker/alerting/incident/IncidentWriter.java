package dev.caretaker.alerting.incident;

import dev.caretaker.records.Actor;
import dev.caretaker.records.Change;
import dev.caretaker.records.Records;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Writes a change of an incident: its row, its timeline, what the listeners make of it, and the news. */
final class IncidentWriter {
    private final Records records;
    private final List<IncidentListener> listeners;

    IncidentWriter(Records records, List<IncidentListener> listeners) {
        this.records = records;
        this.listeners = listeners;
    }

    Instant now() {
        return records.clock().instant();
    }

    void open(Handle transaction, Incident incident, Entry entry) {
        Optional<String> previous = IncidentTable.last(
                transaction, new IncidentTable.Key(incident.standard().id(), incident.subject()));
        IncidentTable.insert(transaction, incident, previous, now());
        previous.ifPresent(id -> entry.facts().put("previous", id));
        // Nothing live stood there before: for those who are told it is as if a resolved one came back.
        tell(transaction, incident, IncidentState.RESOLVED, entry);
    }

    /** Writes the next state of an incident; false where somebody else changed it first. */
    boolean move(Handle transaction, Move move, Entry entry) {
        if (!IncidentTable.update(transaction, move.after(), move.settlesAt())) {
            return false;
        }
        tell(transaction, move.after(), move.before().state(), entry);
        return true;
    }

    void note(Handle transaction, Incident incident, Entry entry) {
        tell(transaction, incident, incident.state(), entry);
    }

    private void tell(Handle transaction, Incident incident, IncidentState before, Entry entry) {
        Incident written = Timeline.add(
                transaction,
                incident.id(),
                new TimelineEntry(entry.at(), now(), entry.what(), entry.by(), entry.facts()));
        for (IncidentListener listener : listeners) {
            listener.changed(transaction, written, before);
        }
        records.announce(transaction, new Change("incident", incident.id()));
    }

    /**
     * An incident before and after.
     *
     * @param before as it was read
     * @param after as it is to be, one version on
     * @param settlesAt when it is to be resolved, for a recovered one
     */
    record Move(Incident before, Incident after, Optional<Instant> settlesAt) {}

    /**
     * What the timeline says of a change.
     *
     * @param at when it happened
     * @param what a code
     * @param by who did it
     * @param facts the values; may be added to
     */
    record Entry(Instant at, String what, Actor by, Map<String, String> facts) {}
}
