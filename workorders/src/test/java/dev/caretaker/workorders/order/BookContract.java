package dev.caretaker.workorders.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.caretaker.alerting.incident.IncidentState;
import dev.caretaker.model.response.Severity;
import dev.caretaker.records.Actor;
import dev.caretaker.records.Change;
import dev.caretaker.records.Page;
import dev.caretaker.records.RefusedException;
import dev.caretaker.records.RefusedException.Kind;
import dev.caretaker.records.database.DatabaseSettings;
import dev.caretaker.workorders.clock.ServiceClock;
import dev.caretaker.workorders.order.WorkOrders.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the book of orders does, on any database. */
abstract class BookContract {
    private static final Actor LIN = Actor.user("lin");
    private static final Actor WANG = Actor.user("wang");

    private House house;
    private OrderBook book;

    abstract DatabaseSettings empty();

    @BeforeEach
    void open() {
        house = House.open(empty());
        book = house.book();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void breach_ofAStandardWithAnOrder_opensOneWithItsTimes() {
        house.opened("i1");
        assertThat(book.ofIncident("i1")).singleElement().satisfies(order -> {
            assertThat(order.state()).isEqualTo(WorkOrderState.NEW);
            assertThat(order.number()).isEqualTo(1);
            assertThat(order.version()).isEqualTo(1);
            assertThat(order.trade()).isEqualTo("hvac");
            assertThat(order.procedure()).contains("ventilation-check");
            assertThat(order.respondBy()).isEqualTo(house.now().plus(Duration.ofMinutes(30)));
            assertThat(order.resolveBy()).isEqualTo(house.now().plus(Duration.ofDays(3)));
            assertThat(order.actions())
                    .containsExactlyInAnyOrder(WorkOrderAction.ASSIGN, WorkOrderAction.ACCEPT, WorkOrderAction.CANCEL);
        });
        assertThat(what("i1")).containsExactly("opened");
    }

    @Test
    void breach_ofAStandardWithoutAnOrder_opensNone() {
        house.openedQuietly("i1");
        assertThat(book.ofIncident("i1")).isEmpty();
    }

    @Test
    void sameBreach_toldTwice_opensOneOrder() {
        house.opened("i1");
        house.opened("i1");
        assertThat(book.ofIncident("i1")).hasSize(1);
    }

    @Test
    void sameBreach_toldByManyAtOnce_opensOneOrder() throws Exception {
        Attempts.atOnce(50, n -> {
            house.opened("i1");
            return n;
        });
        assertThat(book.ofIncident("i1")).hasSize(1);
        assertThat(what("i1")).containsExactly("opened");
    }

    @Test
    void breach_whoseTransactionIsRolledBack_leavesNoOrderAndNoNews() {
        List<Change> news = new CopyOnWriteArrayList<>();
        try (var listening = house.records().changes().subscribe(news::add)) {
            assertThat(listening).isNotNull();
            assertThatThrownBy(() -> house.openedAndFailed("i1")).hasMessage("power cut");
            assertThat(book.list(Set.of(), Optional.empty(), 10).items()).isEmpty();
            assertThat(news).isEmpty();
            house.opened("i1");
            assertThat(news).containsExactly(new Change("work-order", only("i1").id()));
        }
        assertThat(only("i1").number()).isEqualTo(1);
    }

    @Test
    void order_fromBreachToVerification_isClosed() {
        house.opened("i1");
        act("i1", WorkOrderAction.ASSIGN, "wang", LIN);
        act("i1", WorkOrderAction.ACCEPT, "", WANG);
        act("i1", WorkOrderAction.START, "", WANG);
        act("i1", WorkOrderAction.HOLD, "parts", WANG);
        act("i1", WorkOrderAction.RESUME, "", WANG);
        act("i1", WorkOrderAction.COMPLETE, "belt replaced", WANG);
        house.moved("i1", IncidentState.RECOVERED);
        WorkOrder closed = act("i1", WorkOrderAction.VERIFY, "", LIN);
        assertThat(closed.state()).isEqualTo(WorkOrderState.CLOSED);
        assertThat(closed.actions()).isEmpty();
        assertThat(closed).isEqualTo(only("i1"));
        assertThat(what("i1"))
                .containsExactly(
                        "opened", "assign", "accept", "start", "hold", "resume", "complete", "recovered", "verify");
        assertThat(book.timeline(closed.id()).get(4).facts())
                .isEqualTo(Map.of("from", "in-progress", "to", "on-hold", "detail", "parts"));
    }

    @Test
    void verify_whileTheReadingsAreOutside_isRefusedWithTheClause() {
        completed("i1", Severity.MAJOR);
        assertThatThrownBy(() -> act("i1", WorkOrderAction.VERIFY, "", WANG))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(Kind.CONFLICT);
                    assertThat(refused.code()).isEqualTo("order-verify-still-outside");
                    assertThat(refused.args()).containsExactly("4.1 table 1", "gb-t-18883-2022.co2");
                });
        assertThat(only("i1").state()).isEqualTo(WorkOrderState.COMPLETED);
    }

    @Test
    void verify_ofACriticalOrder_byWhoCompletedIt_isRefused() {
        completed("i1", Severity.CRITICAL);
        house.moved("i1", IncidentState.RECOVERED);
        assertThatThrownBy(() -> act("i1", WorkOrderAction.VERIFY, "", LIN))
                .satisfies(is("order-verify-second-person"));
        assertThat(act("i1", WorkOrderAction.VERIFY, "", WANG).state()).isEqualTo(WorkOrderState.CLOSED);
    }

    @Test
    void acknowledgingTheIncident_changesNothingOfTheOrder() {
        house.opened("i1");
        WorkOrder before = only("i1");
        house.moved("i1", IncidentState.ACKNOWLEDGED);
        assertThat(only("i1")).isEqualTo(before);
    }

    @Test
    void recovery_beforeAnybodyDidAnything_flagsTheOrderAndEndsItNot() {
        house.opened("i1");
        house.moved("i1", IncidentState.RECOVERED);
        assertThat(only("i1").selfCleared()).isTrue();
        assertThat(only("i1").state()).isEqualTo(WorkOrderState.NEW);
        assertThat(act("i1", WorkOrderAction.CANCEL, "came back by itself", LIN).state())
                .isEqualTo(WorkOrderState.CANCELLED);
        assertThat(what("i1")).containsExactly("opened", "self-cleared", "cancel");
    }

    @Test
    void breachThatComesBack_whileItsOrderIsOpen_keepsThatOrder() {
        house.opened("i1");
        house.moved("i1", IncidentState.RECOVERED);
        house.moved("i1", IncidentState.OPEN);
        assertThat(only("i1").selfCleared()).isFalse();
        assertThat(what("i1")).containsExactly("opened", "self-cleared", "breached-again");
    }

    @Test
    void breachThatComesBack_soonAfterItsOrderWasClosed_reopensThatOrder() {
        closed("i1");
        Duration before = resolution("i1").elapsed();
        house.time().advance(Duration.ofHours(23));
        house.moved("i1", IncidentState.OPEN);
        assertThat(only("i1").state()).isEqualTo(WorkOrderState.IN_PROGRESS);
        assertThat(only("i1").assignee()).contains("lin");
        assertThat(resolution("i1").elapsed()).isEqualTo(before);
        assertThat(resolution("i1").state()).isEqualTo(ServiceClock.State.RUNNING);
        house.time().advance(Duration.ofHours(1));
        assertThat(resolution("i1").elapsed()).isEqualTo(before.plusHours(1));
    }

    @Test
    void breachThatComesBack_longAfterItsOrderWasClosed_opensANewOne() {
        closed("i1");
        house.time().advance(Duration.ofHours(25));
        house.moved("i1", IncidentState.OPEN);
        List<WorkOrder> orders = book.ofIncident("i1");
        assertThat(orders).extracting(WorkOrder::state).containsExactly(WorkOrderState.NEW, WorkOrderState.CLOSED);
        assertThat(book.timeline(orders.getFirst().id()).getFirst().facts())
                .containsEntry("previous", orders.getLast().id());
    }

    @Test
    void breachThatComesBack_betweenLookingAndVerifying_makesTheVerificationStale() {
        completed("i1", Severity.MAJOR);
        house.moved("i1", IncidentState.RECOVERED);
        long seen = only("i1").version();
        house.afterNextLook(() -> house.moved("i1", IncidentState.OPEN));
        assertThatThrownBy(
                        () -> book.act(only("i1").id(), new Step(WorkOrderAction.VERIFY, seen, Optional.empty()), WANG))
                .satisfies(is("order-changed"));
        assertThat(only("i1").state()).isEqualTo(WorkOrderState.COMPLETED);
    }

    @Test
    void action_onAnOlderVersion_isStale() {
        house.opened("i1");
        act("i1", WorkOrderAction.ASSIGN, "wang", LIN);
        assertThatThrownBy(() -> book.act(only("i1").id(), new Step(WorkOrderAction.ACCEPT, 1, Optional.empty()), WANG))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(Kind.STALE));
    }

    @Test
    void action_onAnOrderThereIsNot_isUnknown() {
        for (WorkOrderAction action : WorkOrderAction.values()) {
            assertThatThrownBy(() -> book.act("nowhere", new Step(action, 1, Optional.of("x")), LIN))
                    .satisfies(is("order-unknown"));
        }
        assertThat(book.find("nowhere")).isEmpty();
        assertThat(book.clocks("nowhere")).isEmpty();
    }

    @Test
    void action_byAThousandAtOnce_isDoneByOne() throws Exception {
        house.opened("i1");
        String id = only("i1").id();
        List<Outcome> outcomes = Attempts.atOnce(1_000, n -> {
            Actor by = Actor.user("person-" + n);
            WorkOrderAction action = n % 2 == 0 ? WorkOrderAction.ACCEPT : WorkOrderAction.CANCEL;
            try {
                return new Won(book.act(id, new Step(action, 1, Optional.of("duplicate")), by));
            } catch (RefusedException refused) {
                return new Lost(refused.kind());
            }
        });
        assertThat(outcomes.stream().filter(Won.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(new Lost(Kind.STALE)::equals)).hasSize(999);
        assertThat(book.timeline(id)).hasSize(2);
        assertThat(only("i1").version()).isEqualTo(2);
    }

    @Test
    void step_withTheSameKey_isAnsweredTheSameAndDoneOnce() {
        house.opened("i1");
        String id = only("i1").id();
        Step accept = new Step(WorkOrderAction.ACCEPT, 1, Optional.empty(), Optional.of("k-1"));
        WorkOrder first = book.act(id, accept, LIN);
        act("i1", WorkOrderAction.START, "", LIN);
        house.time().advance(Duration.ofHours(5));
        assertThat(book.act(id, accept, LIN)).isEqualTo(first);
        assertThat(what("i1")).containsExactly("opened", "accept", "start");
    }

    @Test
    void step_withAKeyThatAnotherStepBore_isInvalid() {
        house.opened("i1");
        String id = only("i1").id();
        WorkOrder accepted =
                book.act(id, new Step(WorkOrderAction.ACCEPT, 1, Optional.empty(), Optional.of("k-1")), LIN);
        assertThatThrownBy(() -> book.act(
                        id,
                        new Step(WorkOrderAction.START, accepted.version(), Optional.empty(), Optional.of("k-1")),
                        LIN))
                .satisfies(is("order-key-used"));
    }

    @Test
    void step_withTheSameKeyByManyAtOnce_isDoneOnceAndAnsweredTheSame() throws Exception {
        house.opened("i1");
        String id = only("i1").id();
        Step accept = new Step(WorkOrderAction.ACCEPT, 1, Optional.empty(), Optional.of("k-1"));
        assertThat(Set.copyOf(Attempts.atOnce(50, n -> book.act(id, accept, LIN))))
                .hasSize(1);
        assertThat(what("i1")).containsExactly("opened", "accept");
    }

    @Test
    void key_longerThanItIsKept_isInvalid() {
        house.opened("i1");
        Step accept = new Step(WorkOrderAction.ACCEPT, 1, Optional.empty(), Optional.of("k".repeat(201)));
        assertThatThrownBy(() -> book.act(only("i1").id(), accept, LIN)).satisfies(is("order-key-too-long"));
    }

    @Test
    void clock_overItsTarget_staysBreached() {
        house.opened("i1");
        house.time().advance(Duration.ofMinutes(31));
        act("i1", WorkOrderAction.ACCEPT, "", LIN);
        house.time().advance(Duration.ofMinutes(-20));
        assertThat(book.clocks(only("i1").id()).getFirst()).satisfies(response -> {
            assertThat(response.kind()).isEqualTo(ServiceClock.Kind.RESPONSE);
            assertThat(response.breached()).isTrue();
        });
    }

    @Test
    void deadline_afterWaitingForParts_isLater_andAfterWaitingForAccessIsNot() {
        house.opened("i1");
        act("i1", WorkOrderAction.ACCEPT, "", LIN);
        act("i1", WorkOrderAction.START, "", LIN);
        var promised = only("i1").resolveBy();
        hold("parts", Duration.ofHours(6));
        hold("access", Duration.ofHours(6));
        assertThat(only("i1").resolveBy()).isEqualTo(promised.plus(Duration.ofHours(6)));
    }

    @Test
    void list_inPieces_isEveryOrderOnceNewestFirst() {
        for (int n = 1; n <= 5; n++) {
            house.opened("i" + n);
        }
        List<Long> numbers = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<WorkOrder> page = book.list(Set.of(WorkOrderState.NEW), after, 2);
            page.items().forEach(order -> numbers.add(order.number()));
            after = page.next();
        } while (after.isPresent());
        assertThat(numbers).containsExactly(5L, 4L, 3L, 2L, 1L);
        assertThat(book.list(Set.of(WorkOrderState.CLOSED), Optional.empty(), 2).items())
                .isEmpty();
        assertThat(book.counts()).containsEntry(WorkOrderState.NEW, 5L).containsEntry(WorkOrderState.CLOSED, 0L);
        assertThatThrownBy(() -> book.list(Set.of(), Optional.of("x"), 2)).satisfies(is("order-cursor-unknown"));
    }

    private void hold(String reason, Duration rest) {
        act("i1", WorkOrderAction.HOLD, reason, LIN);
        house.time().advance(rest);
        act("i1", WorkOrderAction.RESUME, "", LIN);
    }

    private void completed(String incident, Severity severity) {
        house.opened(incident, severity);
        act(incident, WorkOrderAction.ACCEPT, "", LIN);
        act(incident, WorkOrderAction.START, "", LIN);
        house.time().advance(Duration.ofHours(2));
        act(incident, WorkOrderAction.COMPLETE, "damper freed", LIN);
    }

    private void closed(String incident) {
        completed(incident, Severity.MAJOR);
        house.moved(incident, IncidentState.RECOVERED);
        act(incident, WorkOrderAction.VERIFY, "", WANG);
    }

    @CanIgnoreReturnValue
    private WorkOrder act(String incident, WorkOrderAction action, String detail, Actor by) {
        WorkOrder order = only(incident);
        return book.act(order.id(), new Step(action, order.version(), Optional.of(detail)), by);
    }

    private WorkOrder only(String incident) {
        assertThat(book.ofIncident(incident)).hasSize(1);
        return book.ofIncident(incident).getFirst();
    }

    private List<String> what(String incident) {
        return book.timeline(only(incident).id()).stream()
                .map(WorkOrderEntry::what)
                .toList();
    }

    private ClockReading resolution(String incident) {
        return book.clocks(only(incident).id()).getLast();
    }

    private static java.util.function.Consumer<Throwable> is(String code) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private sealed interface Outcome {}

    private record Won(WorkOrder order) implements Outcome {}

    private record Lost(Kind kind) implements Outcome {}
}
