package dev.caretaker.alerting.incident;

import dev.caretaker.model.verdict.Evidence;
import dev.caretaker.model.verdict.VerdictChange;
import dev.caretaker.records.Actor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The states an incident goes through: from one to the next, a version on. */
final class Next {
    private Next() {}

    static Incident opened(VerdictChange change) {
        return new Incident(
                UUID.randomUUID().toString(),
                1,
                change.standard(),
                change.subject(),
                IncidentState.OPEN,
                change.at(),
                Optional.empty(),
                0,
                Optional.empty(),
                change.evidence());
    }

    static Incident acknowledged(Incident incident, Actor by) {
        return next(incident, IncidentState.ACKNOWLEDGED, Optional.empty(), Optional.of(by.id()));
    }

    static Incident recovered(Incident incident, Instant at) {
        return next(incident, IncidentState.RECOVERED, Optional.of(at), incident.acknowledgedBy());
    }

    static Incident resolved(Incident incident) {
        return next(incident, IncidentState.RESOLVED, incident.recoveredAt(), incident.acknowledgedBy());
    }

    /** Open again, with what proves it now; whoever took it then has not taken it again. */
    static Incident reopened(Incident incident, Evidence evidence) {
        Incident open = next(incident, IncidentState.OPEN, Optional.empty(), Optional.empty());
        return new Incident(
                open.id(),
                open.version(),
                open.standard(),
                open.subject(),
                open.state(),
                open.openedAt(),
                open.recoveredAt(),
                open.recurrence() + 1,
                open.acknowledgedBy(),
                evidence);
    }

    private static Incident next(
            Incident incident, IncidentState state, Optional<Instant> recoveredAt, Optional<String> by) {
        return new Incident(
                incident.id(),
                incident.version() + 1,
                incident.standard(),
                incident.subject(),
                state,
                incident.openedAt(),
                recoveredAt,
                incident.recurrence(),
                by,
                incident.evidence());
    }
}
