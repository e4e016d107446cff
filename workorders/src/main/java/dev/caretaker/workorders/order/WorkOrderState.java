package dev.caretaker.workorders.order;

import java.util.Locale;
import java.util.Optional;

/** Where a work order stands. */
public enum WorkOrderState {
    /** Nobody has it. */
    NEW,
    /** Somebody is to do it. */
    ASSIGNED,
    /** They said yes. */
    ACCEPTED,
    /** They are at it. */
    IN_PROGRESS,
    /** It waits for parts, access, a vendor or the customer. */
    ON_HOLD,
    /** They say it is done. */
    COMPLETED,
    /** It is verified. */
    CLOSED,
    /** It is not to be done. */
    CANCELLED;

    /** The state of a word such as {@code in-progress}. */
    public static Optional<WorkOrderState> find(String word) {
        for (WorkOrderState state : values()) {
            if (state.word().equals(word)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }

    /** The word used in addresses and answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
