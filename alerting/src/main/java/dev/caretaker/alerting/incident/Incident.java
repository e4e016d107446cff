package dev.caretaker.alerting.incident;

import dev.caretaker.model.point.PointId;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.model.verdict.Evidence;
import java.time.Instant;
import java.util.Optional;

/**
 * An incident as it stands.
 *
 * @param id its id, a UUID
 * @param version counts its changes; a change names the version it was made on
 * @param standard which version was breached
 * @param subject the point
 * @param state where it stands
 * @param openedAt when the breach was established, in the time of the readings
 * @param recoveredAt when the readings came back, where they did
 * @param recurrence how often it came back within the reopening window
 * @param acknowledgedBy who took it, where somebody did
 * @param evidence what proves the breach
 */
public record Incident(
        String id,
        long version,
        StandardRef standard,
        PointId subject,
        IncidentState state,
        Instant openedAt,
        Optional<Instant> recoveredAt,
        int recurrence,
        Optional<String> acknowledgedBy,
        Evidence evidence) {}
