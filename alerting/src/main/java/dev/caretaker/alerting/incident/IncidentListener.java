package dev.caretaker.alerting.incident;

import org.jdbi.v3.core.Handle;

/** Is told of each change of an incident within the transaction that makes it; what it writes is kept or lost with it. */
@FunctionalInterface
public interface IncidentListener {
    /** An incident changed from a state (its own for news within a state) to the one it has now. */
    void changed(Handle transaction, Incident incident, IncidentState before);
}
