package dev.caretaker.workorders.order;

import static dev.caretaker.workorders.order.WorkOrderState.ACCEPTED;
import static dev.caretaker.workorders.order.WorkOrderState.ASSIGNED;
import static dev.caretaker.workorders.order.WorkOrderState.CANCELLED;
import static dev.caretaker.workorders.order.WorkOrderState.CLOSED;
import static dev.caretaker.workorders.order.WorkOrderState.COMPLETED;
import static dev.caretaker.workorders.order.WorkOrderState.IN_PROGRESS;
import static dev.caretaker.workorders.order.WorkOrderState.NEW;
import static dev.caretaker.workorders.order.WorkOrderState.ON_HOLD;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Which action leads from which state to which, whatever else may stand against it. */
final class Moves {
    private Moves() {}

    /** The state an action leads to; empty where it cannot be done in that state. */
    static Optional<WorkOrderState> from(WorkOrderState state, WorkOrderAction action) {
        return switch (action) {
            case ASSIGN -> to(ASSIGNED, state == NEW || state == ASSIGNED);
            case ACCEPT -> to(ACCEPTED, state == NEW || state == ASSIGNED);
            case DECLINE -> to(NEW, state == ASSIGNED);
            case START -> to(IN_PROGRESS, state == ACCEPTED);
            case HOLD -> to(ON_HOLD, state == IN_PROGRESS);
            case RESUME -> to(IN_PROGRESS, state == ON_HOLD);
            case COMPLETE -> to(COMPLETED, state == IN_PROGRESS);
            case VERIFY -> to(CLOSED, state == COMPLETED);
            case REJECT -> to(IN_PROGRESS, state == COMPLETED);
            case CANCEL -> to(CANCELLED, cancellable(state));
        };
    }

    /** Every action that leads somewhere from a state. */
    static Set<WorkOrderAction> of(WorkOrderState state) {
        Set<WorkOrderAction> actions = EnumSet.allOf(WorkOrderAction.class);
        actions.removeIf(action -> from(state, action).isEmpty());
        return actions;
    }

    private static boolean cancellable(WorkOrderState state) {
        return switch (state) {
            case NEW, ASSIGNED, ACCEPTED, ON_HOLD -> true;
            case IN_PROGRESS, COMPLETED, CLOSED, CANCELLED -> false;
        };
    }

    private static Optional<WorkOrderState> to(WorkOrderState next, boolean possible) {
        return possible ? Optional.of(next) : Optional.empty();
    }
}
