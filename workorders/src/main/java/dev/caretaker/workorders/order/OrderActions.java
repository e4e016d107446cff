package dev.caretaker.workorders.order;

import dev.caretaker.alerting.incident.Incident;
import dev.caretaker.records.Records;
import dev.caretaker.records.RefusedException;
import dev.caretaker.records.RefusedException.Kind;
import dev.caretaker.workorders.order.Outcome.Moved;
import dev.caretaker.workorders.order.Outcome.Refused;
import dev.caretaker.workorders.order.StepResponseTable.ActionRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * Where people act on orders.
 *
 * @param records where orders are kept
 * @param writer writes them
 * @param incidents the incident of an id as it stands
 */
record OrderActions(Records records, OrderWriter writer, Function<String, Optional<Incident>> incidents) {

    private static final int LONGEST_KEY = 200;

    WorkOrder act(ActionRequest request) {
        if (request.step().key().filter(key -> key.length() > LONGEST_KEY).isPresent()) {
            throw new RefusedException(Kind.INVALID, "order-key-too-long", String.valueOf(LONGEST_KEY));
        }
        Optional<WorkOrder> before = answered(request);
        if (before.isPresent()) {
            return before.get();
        }
        // Read outside the transaction. A breach that comes back in between gives the order a new version, so that what
        // was judged by the older reading is refused as stale.
        boolean back = asksForIncident(request) && backWithinStandard(request.order());
        try {
            return records.inTransaction(transaction -> act(transaction, request, back));
        } catch (RefusedException refused) {
            return answered(request).orElseThrow(() -> refused);
        }
    }

    private WorkOrder act(Handle transaction, ActionRequest request, boolean back) {
        Order order = OrderTable.lock(transaction, request.order()).orElseThrow(() -> unknown(request.order()));
        if (order.version() != request.step().version()) {
            throw new RefusedException(
                    Kind.STALE,
                    "order-changed",
                    String.valueOf(order.ticket().number()),
                    String.valueOf(order.version()));
        }
        Instant now = writer.now();
        TransitionRequest transition =
                new TransitionRequest(request.step().action(), request.detail(), request.by(), now, back);
        return switch (Transition.of(order, transition)) {
            case Refused refused -> throw refused.exception();
            case Moved moved -> {
                WorkOrderEntry entry =
                        new WorkOrderEntry(now, transition.action().word(), transition.by(), moved.facts());
                WorkOrder response = writer.shown(writer.next(transaction, moved.order(), entry), now);
                if (request.step().key().isPresent()) {
                    StepResponseTable.add(transaction, request, response, now);
                }
                yield response;
            }
        };
    }

    /** What the same step was answered before, where it bears a key and was. */
    private Optional<WorkOrder> answered(ActionRequest request) {
        if (request.step().key().isEmpty()) {
            return Optional.empty();
        }
        return records.read(handle -> OrderTable.find(handle, request.order())
                .flatMap(order -> StepResponseTable.find(handle, request, writer.shown(order, writer.now()))));
    }

    private static boolean asksForIncident(ActionRequest request) {
        return switch (request.step().action()) {
            case VERIFY, CANCEL -> true;
            case ASSIGN, ACCEPT, DECLINE, START, HOLD, RESUME, COMPLETE, REJECT -> false;
        };
    }

    private boolean backWithinStandard(String id) {
        Order order = records.read(handle -> OrderTable.find(handle, id)).orElseThrow(() -> unknown(id));
        return incidents
                .apply(order.ticket().breach().incident())
                .map(incident -> switch (incident.state()) {
                    case RECOVERED, RESOLVED -> true;
                    case OPEN, ACKNOWLEDGED -> false;
                })
                .orElse(false);
    }

    private static RefusedException unknown(String id) {
        return new RefusedException(Kind.UNKNOWN, "order-unknown", id);
    }
}
