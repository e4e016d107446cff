package dev.caretaker.alerting.incident;

import dev.caretaker.records.Actor;
import dev.caretaker.records.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The incidents: to be read, and to be acted on by people. Calls block. */
public interface Incidents {
    /** Those in some states (all where the set is empty), newest first; {@code after} is the {@code next} of the piece before. */
    Page<Incident> list(Set<IncidentState> states, Optional<String> after, int limit);

    /** The incident of an id. */
    Optional<Incident> find(String id);

    /** What happened to it, oldest first. */
    List<TimelineEntry> timeline(String id);

    /**
     * A person takes it.
     *
     * @param version the version the person saw
     * @return the incident afterwards
     * @throws dev.caretaker.records.RefusedException when it is unknown, not open, or has changed since
     */
    Incident acknowledge(String id, long version, Actor by);

    /** How many are open, by state. */
    Map<IncidentState, Long> counts();
}
