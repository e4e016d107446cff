package dev.caretaker.alerting.incident;

import dev.caretaker.model.library.Standards;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.records.Records;
import java.time.Duration;
import java.util.List;

/**
 * What incidents are made with.
 *
 * @param records where they are kept
 * @param library the standards they name
 * @param site the points they are about
 * @param settle how long an incident stays recovered, and a new breach reopens it, before it is resolved
 * @param listeners who is told of each change, in this order, within its transaction
 */
public record IncidentParts(
        Records records, Standards library, SiteGraph site, Duration settle, List<IncidentListener> listeners) {
    /** The settle time where nobody says another. */
    public static final Duration SETTLE = Duration.ofMinutes(10);

    /** Copies the listeners. */
    public IncidentParts {
        listeners = List.copyOf(listeners);
    }
}
