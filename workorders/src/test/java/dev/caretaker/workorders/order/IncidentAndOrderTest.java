package dev.caretaker.workorders.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.caretaker.alerting.incident.Incident;
import dev.caretaker.alerting.incident.IncidentFold;
import dev.caretaker.alerting.incident.IncidentParts;
import dev.caretaker.alerting.incident.IncidentState;
import dev.caretaker.alerting.incident.Incidents;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.site.SiteGraphBuilder;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.verdict.Evidence;
import dev.caretaker.model.verdict.VerdictChange;
import dev.caretaker.records.Actor;
import dev.caretaker.records.Records;
import dev.caretaker.records.RefusedException;
import dev.caretaker.records.TestDatabase;
import dev.caretaker.records.database.Database;
import dev.caretaker.testkit.ManualTime;
import dev.caretaker.workorders.order.WorkOrders.Step;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The book of orders behind the real incidents, wired as the server wires them. */
class IncidentAndOrderTest {
    private static final Actor LIN = Actor.user("lin");

    private final ManualTime time = ManualTime.at("2026-11-02T08:00:00Z");
    private final AtomicBoolean powerCut = new AtomicBoolean();

    @TempDir
    private Path directory;

    private Records records;
    private Incidents incidents;
    private IncidentFold fold;
    private OrderBook book;

    @BeforeEach
    void open() {
        records = Database.open(TestDatabase.sqlite(directory.resolve("caretaker.db")), time);
        incidents = Incidents.of(records);
        book = OrderBook.open(records, House.library(), incidents::find);
        fold = IncidentFold.open(new IncidentParts(
                records,
                House.library(),
                new SiteGraphBuilder().build(),
                IncidentParts.SETTLE,
                List.of(book.incidentListener(), (transaction, incident, before) -> {
                    if (powerCut.get()) {
                        throw new IllegalStateException("power cut");
                    }
                })));
    }

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void sameVerdict_twice_opensOneIncidentAndOneOrder() {
        fold.accept(List.of(breach()));
        fold.accept(List.of(breach()));
        assertThat(book.ofIncident(incident().id())).hasSize(1);
        assertThat(book.list(Set.of(), Optional.empty(), 10).items()).hasSize(1);
    }

    @Test
    void powerCut_beforeTheCommit_leavesNeitherIncidentNorOrder() {
        powerCut.set(true);
        assertThatThrownBy(() -> fold.accept(List.of(breach()))).hasMessage("power cut");
        assertThat(incidents()).isEmpty();
        assertThat(book.list(Set.of(), Optional.empty(), 10).items()).isEmpty();
        powerCut.set(false);
        fold.accept(List.of(breach()));
        assertThat(order().number()).isEqualTo(1);
    }

    @Test
    void acknowledgement_leavesTheOrderAsItIs() {
        fold.accept(List.of(breach()));
        WorkOrder before = order();
        assertThat(fold.actions().acknowledge(incident().id(), 1, LIN).state()).isEqualTo(IncidentState.ACKNOWLEDGED);
        assertThat(order()).isEqualTo(before);
    }

    @Test
    void repair_isVerifiedOnlyWhenTheReadingsAreBack() {
        fold.accept(List.of(breach()));
        assertThat(act(WorkOrderAction.ACCEPT, "").assignee()).contains("lin");
        assertThat(act(WorkOrderAction.START, "").state()).isEqualTo(WorkOrderState.IN_PROGRESS);
        assertThat(act(WorkOrderAction.COMPLETE, "damper freed").state()).isEqualTo(WorkOrderState.COMPLETED);
        assertThatThrownBy(() -> act(WorkOrderAction.VERIFY, ""))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo("order-verify-still-outside"));
        time.advance(Duration.ofMinutes(20));
        fold.accept(List.of(change(Verdict.FAIL, Verdict.PASS)));
        assertThat(act(WorkOrderAction.VERIFY, "").state()).isEqualTo(WorkOrderState.CLOSED);
    }

    @Test
    void breach_thatComesAndGoesAndComesBack_keepsItsOrder() {
        fold.accept(List.of(breach()));
        time.advance(Duration.ofMinutes(5));
        fold.accept(List.of(change(Verdict.FAIL, Verdict.PASS)));
        assertThat(order().selfCleared()).isTrue();
        time.advance(Duration.ofMinutes(5));
        fold.accept(List.of(change(Verdict.PASS, Verdict.FAIL)));
        assertThat(order().selfCleared()).isFalse();
        assertThat(book.timeline(order().id()))
                .extracting(WorkOrderEntry::what)
                .containsExactly("opened", "self-cleared", "breached-again");
    }

    @Test
    void incidentThatSettles_leavesItsOrderOpenForAPerson() {
        fold.accept(List.of(breach()));
        time.advance(Duration.ofMinutes(5));
        fold.accept(List.of(change(Verdict.FAIL, Verdict.PASS)));
        time.advance(Duration.ofMinutes(11));
        fold.tick();
        assertThat(incident().state()).isEqualTo(IncidentState.RESOLVED);
        assertThat(order().state()).isEqualTo(WorkOrderState.NEW);
        assertThat(act(WorkOrderAction.CANCEL, "came back by itself").state()).isEqualTo(WorkOrderState.CANCELLED);
    }

    private WorkOrder act(WorkOrderAction action, String detail) {
        return book.act(order().id(), new Step(action, order().version(), Optional.of(detail)), LIN);
    }

    private WorkOrder order() {
        assertThat(book.ofIncident(incident().id())).hasSize(1);
        return book.ofIncident(incident().id()).getFirst();
    }

    private Incident incident() {
        assertThat(incidents()).hasSize(1);
        return incidents().getFirst();
    }

    private List<Incident> incidents() {
        return incidents.list(Set.of(), Optional.empty(), 10).items();
    }

    private VerdictChange breach() {
        return change(Verdict.PASS, Verdict.FAIL);
    }

    private VerdictChange change(Verdict from, Verdict to) {
        return new VerdictChange(
                Orders.CO2,
                PointId.parse("meeting-301.co2"),
                from,
                to,
                time.instant(),
                new Evidence(time.instant(), 1_200, List.of()));
    }
}
