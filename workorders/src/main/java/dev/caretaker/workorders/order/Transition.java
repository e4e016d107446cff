package dev.caretaker.workorders.order;

import dev.caretaker.workorders.clock.PauseReason;
import dev.caretaker.workorders.order.Outcome.Moved;
import dev.caretaker.workorders.order.Outcome.Refused;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The one way from an order and an action to the next order, or to the reason why there is none. */
final class Transition {
    private Transition() {}

    static Outcome of(Order order, TransitionRequest request) {
        Optional<WorkOrderState> next = Moves.from(order.state(), request.action());
        if (next.isEmpty()) {
            return Refused.conflict(
                    "order-action-not-allowed",
                    request.action().word(),
                    order.state().word());
        }
        Optional<Refused> refused = Conditions.against(order, request);
        return refused.isPresent() ? refused.get() : moved(order, request, next.get());
    }

    private static Moved moved(Order order, TransitionRequest request, WorkOrderState next) {
        Order then = order.moved(next, progress(order.progress(), request)).assigned(assignee(order, request));
        Map<String, String> facts = new TreeMap<>();
        facts.put("from", order.state().word());
        facts.put("to", next.word());
        if (!request.detail().isEmpty()) {
            facts.put("detail", request.detail());
        }
        then.assignee()
                .filter(who -> request.action() == WorkOrderAction.ACCEPT)
                .ifPresent(who -> facts.put("assignee", who));
        return new Moved(then, facts);
    }

    private static Progress progress(Progress progress, TransitionRequest request) {
        Instant now = request.now();
        return switch (request.action()) {
            case ASSIGN, DECLINE -> progress;
            case START -> progress.arrived(now);
            case ACCEPT -> progress.accepted(now);
            case HOLD -> progress.held(now, PauseReason.find(request.detail()).orElseThrow());
            case RESUME -> progress.resumed(now);
            case COMPLETE -> progress.completed(now, request.by());
            case REJECT -> progress.rejected();
            case VERIFY, CANCEL -> progress.ended(now);
        };
    }

    private static Optional<String> assignee(Order order, TransitionRequest request) {
        return switch (request.action()) {
            case ASSIGN -> Optional.of(request.detail());
            case ACCEPT -> order.assignee().or(() -> Optional.of(request.by().id()));
            case DECLINE -> Optional.empty();
            case START, HOLD, RESUME, COMPLETE, VERIFY, REJECT, CANCEL -> order.assignee();
        };
    }
}
