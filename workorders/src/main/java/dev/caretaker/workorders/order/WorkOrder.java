package dev.caretaker.workorders.order;

import dev.caretaker.model.point.PointId;
import dev.caretaker.model.response.Priority;
import dev.caretaker.model.standard.StandardRef;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A work order as it stands.
 *
 * @param id its id, a UUID
 * @param version counts its changes; a change names the version it was made on
 * @param number a short number for people, counted up from 1
 * @param incident the incident it answers
 * @param standard the standard whose breach it answers
 * @param subject the point
 * @param state where it stands
 * @param trade who does it
 * @param priority how urgent it is
 * @param procedure the procedure to follow, where there is one
 * @param openedAt when it was opened
 * @param respondBy until when somebody must have accepted it
 * @param resolveBy until when it must be completed
 * @param assignee who is to do it, where somebody is
 * @param selfCleared whether the readings came back before anybody did anything
 * @param actions what can be done with it now
 */
public record WorkOrder(
        String id,
        long version,
        long number,
        String incident,
        StandardRef standard,
        PointId subject,
        WorkOrderState state,
        String trade,
        Priority priority,
        Optional<String> procedure,
        Instant openedAt,
        Instant respondBy,
        Instant resolveBy,
        Optional<String> assignee,
        boolean selfCleared,
        Set<WorkOrderAction> actions) {
    /** Copies the actions. */
    public WorkOrder {
        actions = Set.copyOf(actions);
    }
}
