package dev.caretaker.workorders.order;

import dev.caretaker.model.response.Severity;
import dev.caretaker.workorders.clock.PauseReason;
import dev.caretaker.workorders.order.Outcome.Refused;
import java.util.Optional;

/** What stands against an action that the order's state allows. */
final class Conditions {
    /** The reason by which an order is called off while the breach lasts. */
    static final String DUPLICATE = "duplicate";

    private static final int LONGEST_DETAIL = 2_000;

    private Conditions() {}

    /** The first thing that stands against it. */
    static Optional<Refused> against(Order order, TransitionRequest request) {
        if (request.detail().length() > LONGEST_DETAIL) {
            return Optional.of(Refused.invalid("order-detail-too-long", String.valueOf(LONGEST_DETAIL)));
        }
        return switch (request.action()) {
            case ASSIGN -> missing(request, "order-assignee-missing");
            case ACCEPT -> person(order, request);
            case DECLINE -> missing(request, "order-decline-reason-missing");
            case HOLD -> missing(request, "order-hold-reason-missing").or(() -> holdReason(request));
            case COMPLETE -> missing(request, "order-finding-missing");
            case VERIFY -> verification(order, request);
            case REJECT -> missing(request, "order-reject-reason-missing");
            case CANCEL -> missing(request, "order-cancel-reason-missing").or(() -> cancellation(order, request));
            case START, RESUME -> Optional.empty();
        };
    }

    private static Optional<Refused> missing(TransitionRequest request, String code) {
        return request.detail().isEmpty() ? Optional.of(Refused.invalid(code)) : Optional.empty();
    }

    /** Who accepts an order that nobody has takes it, and a part of the system can take nothing. */
    private static Optional<Refused> person(Order order, TransitionRequest request) {
        boolean nobody = order.assignee().isEmpty() && request.by().kind().equals("system");
        return nobody ? Optional.of(Refused.conflict("order-needs-person")) : Optional.empty();
    }

    private static Optional<Refused> holdReason(TransitionRequest request) {
        boolean known = PauseReason.find(request.detail())
                .filter(PauseReason.HOLDS::contains)
                .isPresent();
        return known ? Optional.empty() : Optional.of(Refused.invalid("order-hold-reason-unknown", request.detail()));
    }

    private static Optional<Refused> verification(Order order, TransitionRequest request) {
        if (!request.backWithinStandard()) {
            return Optional.of(outside("order-verify-still-outside", order));
        }
        boolean completer = order.progress()
                .completion()
                .filter(done -> done.by().equals(request.by()))
                .isPresent();
        return completer && order.ticket().breach().severity() == Severity.CRITICAL
                ? Optional.of(Refused.conflict(
                        "order-verify-second-person", request.by().id()))
                : Optional.empty();
    }

    private static Optional<Refused> cancellation(Order order, TransitionRequest request) {
        boolean allowed = request.backWithinStandard() || request.detail().equals(DUPLICATE);
        return allowed ? Optional.empty() : Optional.of(outside("order-cancel-still-outside", order));
    }

    private static Refused outside(String code, Order order) {
        Ticket.Breach breach = order.ticket().breach();
        return Refused.conflict(code, breach.clause(), breach.standard().id().toString());
    }
}
