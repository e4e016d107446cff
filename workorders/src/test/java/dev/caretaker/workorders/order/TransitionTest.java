package dev.caretaker.workorders.order;

import static dev.caretaker.workorders.order.WorkOrderAction.ACCEPT;
import static dev.caretaker.workorders.order.WorkOrderAction.ASSIGN;
import static dev.caretaker.workorders.order.WorkOrderAction.CANCEL;
import static dev.caretaker.workorders.order.WorkOrderAction.COMPLETE;
import static dev.caretaker.workorders.order.WorkOrderAction.DECLINE;
import static dev.caretaker.workorders.order.WorkOrderAction.HOLD;
import static dev.caretaker.workorders.order.WorkOrderAction.REJECT;
import static dev.caretaker.workorders.order.WorkOrderAction.RESUME;
import static dev.caretaker.workorders.order.WorkOrderAction.VERIFY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.response.Severity;
import dev.caretaker.records.Actor;
import dev.caretaker.records.RefusedException.Kind;
import dev.caretaker.workorders.order.Outcome.Moved;
import dev.caretaker.workorders.order.Outcome.Refused;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransitionTest {
    private static final Actor LIN = Actor.user("lin");
    private static final Actor WANG = Actor.user("wang");

    /** The whole table: each state and each action, and the state it leads to ({@code -}: refused). */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // state,      assign,   accept,   decline, start,       hold,    resume,      complete,  verify, reject, cancel
        "NEW,          ASSIGNED, ACCEPTED, -,       -,           -,       -,           -,         -,      -,      CANCELLED",
        "ASSIGNED,     ASSIGNED, ACCEPTED, NEW,     -,           -,       -,           -,         -,      -,      CANCELLED",
        "ACCEPTED,     -,        -,        -,       IN_PROGRESS, -,       -,           -,         -,      -,      CANCELLED",
        "IN_PROGRESS,  -,        -,        -,       -,           ON_HOLD, -,           COMPLETED, -,      -,      -",
        "ON_HOLD,      -,        -,        -,       -,           -,       IN_PROGRESS, -,         -,      -,      CANCELLED",
        "COMPLETED,    -,        -,        -,       -,           -,       -,           -,         CLOSED, IN_PROGRESS, -",
        "CLOSED,       -,        -,        -,       -,           -,       -,           -,         -,      -,      -",
        "CANCELLED,    -,        -,        -,       -,           -,       -,           -,         -,      -,      -",
    })
    void order_anyActionInAnyState_goesOnOrIsRefused(
            WorkOrderState from,
            String assign,
            String accept,
            String decline,
            String start,
            String hold,
            String resume,
            String complete,
            String verify,
            String reject,
            String cancel) {
        Iterator<String> row = List.of(assign, accept, decline, start, hold, resume, complete, verify, reject, cancel)
                .iterator();
        for (WorkOrderAction action : WorkOrderAction.values()) {
            String expected = row.next();
            Order order = Orders.in(from);
            Outcome outcome = Transition.of(order, Orders.request(action, detailOf(action), LIN));
            if (expected.equals("-")) {
                assertThat(outcome)
                        .as("%s when %s", action, from)
                        .isEqualTo(Refused.conflict("order-action-not-allowed", action.word(), from.word()));
                assertThat(Moves.of(from)).doesNotContain(action);
            } else {
                assertThat(outcome).as("%s when %s", action, from).isInstanceOfSatisfying(Moved.class, moved -> {
                    assertThat(moved.order().state()).isEqualTo(WorkOrderState.valueOf(expected));
                    assertThat(moved.facts())
                            .containsEntry("from", from.word())
                            .containsEntry("to", moved.order().state().word());
                });
                assertThat(Moves.of(from)).contains(action);
            }
        }
    }

    @ParameterizedTest(name = "{0} of an order that is {1}, with ''{2}''")
    @CsvSource({
        "ASSIGN, NEW, '', order-assignee-missing",
        "DECLINE, ASSIGNED, '', order-decline-reason-missing",
        "HOLD, IN_PROGRESS, '', order-hold-reason-missing",
        "HOLD, IN_PROGRESS, weather, order-hold-reason-unknown",
        "HOLD, IN_PROGRESS, closed, order-hold-reason-unknown",
        "COMPLETE, IN_PROGRESS, '', order-finding-missing",
        "REJECT, COMPLETED, '', order-reject-reason-missing",
        "CANCEL, NEW, '', order-cancel-reason-missing",
    })
    void action_withoutTheDetailItNeeds_isInvalid(
            WorkOrderAction action, WorkOrderState state, String detail, String code) {
        assertThat(Transition.of(Orders.in(state), Orders.request(action, detail, LIN)))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(Kind.INVALID);
                    assertThat(refused.code()).isEqualTo(code);
                });
    }

    @Test
    void detail_longerThanTheLimit_isInvalid() {
        assertThat(Transition.of(
                        Orders.in(WorkOrderState.IN_PROGRESS), Orders.request(COMPLETE, "x".repeat(2_001), LIN)))
                .isEqualTo(Refused.invalid("order-detail-too-long", "2000"));
    }

    @Test
    void accept_ofAnOrderNobodyHas_assignsItToWhoAccepts() {
        assertThat(order(Orders.in(WorkOrderState.NEW), Orders.request(ACCEPT, "", LIN))
                        .assignee())
                .contains("lin");
    }

    @Test
    void accept_onBehalfOfTheAssignee_leavesItWithTheAssignee() {
        Order assigned = order(Orders.in(WorkOrderState.NEW), Orders.request(ASSIGN, "wang", LIN));
        assertThat(order(assigned, Orders.request(ACCEPT, "", LIN)).assignee()).contains("wang");
    }

    @Test
    void accept_byAPartOfTheSystem_isRefusedWhereNobodyHasTheOrder() {
        assertThat(Transition.of(Orders.in(WorkOrderState.NEW), Orders.request(ACCEPT, "", Actor.system("judging"))))
                .isEqualTo(Refused.conflict("order-needs-person"));
    }

    @Test
    void decline_ofAnAssignedOrder_leavesItWithNobody() {
        Order assigned = order(Orders.in(WorkOrderState.NEW), Orders.request(ASSIGN, "wang", LIN));
        assertThat(order(assigned, Orders.request(DECLINE, "on leave", WANG)).assignee())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"VERIFY, COMPLETED, order-verify-still-outside", "CANCEL, NEW, order-cancel-still-outside"})
    void order_whileTheReadingsAreOutside_isNotDoneWith(WorkOrderAction action, WorkOrderState state, String code) {
        assertThat(Transition.of(Orders.in(state), Orders.outside(action, "enough of it", WANG)))
                .isEqualTo(Refused.conflict(code, "4.1 table 1", "gb-t-18883-2022.co2"));
    }

    @Test
    void cancel_ofADuplicate_isDoneWhileTheReadingsAreOutside() {
        assertThat(order(Orders.in(WorkOrderState.NEW), Orders.outside(CANCEL, "duplicate", LIN))
                        .state())
                .isEqualTo(WorkOrderState.CANCELLED);
    }

    @Test
    void verify_ofACriticalOrder_asksForASecondPerson() {
        Order done = completed(Orders.in(WorkOrderState.IN_PROGRESS, Severity.CRITICAL), LIN);
        assertThat(Transition.of(done, Orders.request(VERIFY, "", LIN)))
                .isEqualTo(Refused.conflict("order-verify-second-person", "lin"));
        assertThat(order(done, Orders.request(VERIFY, "", WANG)).state()).isEqualTo(WorkOrderState.CLOSED);
    }

    @Test
    void verify_ofALesserOrder_mayBeByTheSamePerson() {
        Order done = completed(Orders.in(WorkOrderState.IN_PROGRESS, Severity.MAJOR), LIN);
        assertThat(order(done, Orders.request(VERIFY, "", LIN)).state()).isEqualTo(WorkOrderState.CLOSED);
    }

    @Test
    void reject_ofACompletedOrder_takesTheCompletionBack() {
        Order done = completed(Orders.in(WorkOrderState.IN_PROGRESS), LIN);
        assertThat(order(done, Orders.request(REJECT, "still smells", WANG))
                        .progress()
                        .completion())
                .isEmpty();
    }

    @Test
    void cancel_ofAnOrderOnHold_endsThePause() {
        Order held = order(Orders.in(WorkOrderState.IN_PROGRESS), Orders.request(HOLD, "parts", LIN));
        Order cancelled = order(held, Orders.later(CANCEL, "not needed", LIN, Duration.ofHours(2)));
        assertThat(cancelled.progress().pauses())
                .singleElement()
                .satisfies(pause -> assertThat(pause.span().until()).contains(Orders.NOW.plus(Duration.ofHours(2))));
    }

    @Test
    void hold_andResume_leaveAPauseBehind() {
        Order held = order(Orders.in(WorkOrderState.IN_PROGRESS), Orders.request(HOLD, "vendor", LIN));
        Order resumed = order(held, Orders.later(RESUME, "", LIN, Duration.ofHours(3)));
        assertThat(resumed.progress().pauses()).singleElement().satisfies(pause -> {
            assertThat(pause.reason().word()).isEqualTo("vendor");
            assertThat(pause.span().until()).contains(Orders.NOW.plus(Duration.ofHours(3)));
        });
    }

    private static Order completed(Order order, Actor by) {
        return order(order, Orders.request(COMPLETE, "filter changed", by));
    }

    private static Order order(Order before, TransitionRequest request) {
        assertThat(Transition.of(before, request)).isInstanceOf(Moved.class);
        return ((Moved) Transition.of(before, request)).order();
    }

    private static String detailOf(WorkOrderAction action) {
        return switch (action) {
            case HOLD -> "parts";
            case ASSIGN -> "wang";
            default -> "because";
        };
    }
}
