package dev.caretaker.workorders.order;

import dev.caretaker.model.service.ServiceStandard;
import dev.caretaker.records.Actor;
import dev.caretaker.records.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The work orders: to be read, and to be acted on by people. Calls block. */
public interface WorkOrders {
    /** Those in some states (all where the set is empty), newest first; {@code after} is the {@code next} of the piece before. */
    Page<WorkOrder> list(Set<WorkOrderState> states, Optional<String> after, int limit);

    /** The order of an id. */
    Optional<WorkOrder> find(String id);

    /** The orders of an incident. */
    List<WorkOrder> ofIncident(String incident);

    /** What the clocks of an order show now; empty where there is no such order. */
    List<ClockReading> clocks(String id);

    /** The service standard of a pledge, where it is still known. */
    Optional<ServiceStandard> service(ServiceCommitment commitment);

    /** What happened to it, oldest first. */
    List<WorkOrderEntry> timeline(String id);

    /**
     * A person acts on it.
     *
     * @param step what they do and on which version
     * @return the order afterwards
     * @throws dev.caretaker.records.RefusedException when it is unknown, does not allow it, or has changed since
     */
    WorkOrder act(String id, Step step, Actor by);

    /** How many there are, by state. */
    Map<WorkOrderState, Long> counts();

    /**
     * Something a person does.
     *
     * @param action what
     * @param version the version they saw
     * @param detail the person, reason or finding that some actions ask for
     * @param key what the person's device named this step; the same key again gives the same answer and does nothing
     */
    record Step(WorkOrderAction action, long version, Optional<String> detail, Optional<String> key) {
        /** A step that bears no key. */
        public Step(WorkOrderAction action, long version, Optional<String> detail) {
            this(action, version, detail, Optional.empty());
        }
    }
}
