package dev.caretaker.alerting.incident;

import dev.caretaker.records.Page;
import dev.caretaker.records.Records;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The incidents as they stand in the records, to be read only. Calls block. */
public interface Incidents {
    /** The incidents of a database. */
    static Incidents of(Records records) {
        return new IncidentBook(records);
    }

    /** Those in some states (all where the set is empty), newest first; {@code after} is the {@code next} of the piece before. */
    Page<Incident> list(Set<IncidentState> states, Optional<String> after, int limit);

    /** The incident of an id. */
    Optional<Incident> find(String id);

    /** What happened to it, oldest first. */
    List<TimelineEntry> timeline(String id);

    /** How many are open, by state. */
    Map<IncidentState, Long> counts();
}
