package dev.caretaker.alerting.incident;

import dev.caretaker.records.Actor;
import dev.caretaker.records.Records;
import dev.caretaker.records.RefusedException;
import java.util.Optional;
import java.util.TreeMap;

/** What people do to incidents. Calls block. */
public final class IncidentActions {
    private final Records records;
    private final IncidentWriter writer;

    IncidentActions(Records records, IncidentWriter writer) {
        this.records = records;
        this.writer = writer;
    }

    /**
     * A person takes an incident.
     *
     * @param version the version the person saw
     * @return the incident afterwards
     * @throws RefusedException when it is unknown, not open, or has changed since
     */
    public Incident acknowledge(String id, long version, Actor by) {
        return records.inTransaction(handle -> {
            Incident seen = IncidentTable.find(handle, id).orElseThrow(() -> unknown(id));
            refuseUnlessOpen(seen);
            Incident taken = Next.acknowledged(seen, by);
            IncidentWriter.Entry entry = new IncidentWriter.Entry(writer.now(), "acknowledged", by, new TreeMap<>());
            if (seen.version() != version
                    || !writer.move(handle, new IncidentWriter.Move(seen, taken, Optional.empty()), entry)) {
                refuseUnlessOpen(IncidentTable.find(handle, id).orElseThrow(() -> unknown(id)));
                throw new RefusedException(RefusedException.Kind.STALE, "incident-changed", id);
            }
            return taken;
        });
    }

    private static void refuseUnlessOpen(Incident incident) {
        switch (incident.state()) {
            case OPEN -> {}
            case RECOVERED ->
                throw new RefusedException(RefusedException.Kind.CONFLICT, "incident-recovered", incident.id());
            case ACKNOWLEDGED, RESOLVED ->
                throw new RefusedException(
                        RefusedException.Kind.CONFLICT,
                        "incident-not-open",
                        incident.id(),
                        incident.state().word());
        }
    }

    private static RefusedException unknown(String id) {
        return new RefusedException(RefusedException.Kind.UNKNOWN, "incident-unknown", id);
    }
}
