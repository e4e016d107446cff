package dev.caretaker.alerting.incident;

import static dev.caretaker.model.standard.Verdict.EXCUSED;
import static dev.caretaker.model.standard.Verdict.FAIL;
import static dev.caretaker.model.standard.Verdict.NOT_APPLICABLE;
import static dev.caretaker.model.standard.Verdict.NOT_EVALUABLE;
import static dev.caretaker.model.standard.Verdict.PASS;
import static dev.caretaker.testkit.MeetingRoom.air;
import static dev.caretaker.testkit.MeetingRoom.alarm;
import static dev.caretaker.testkit.MeetingRoom.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.caretaker.judging.CurrentVerdict;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.site.SiteGraphBuilder;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.verdict.VerdictChange;
import dev.caretaker.records.Actor;
import dev.caretaker.records.Change;
import dev.caretaker.records.Page;
import dev.caretaker.records.Records;
import dev.caretaker.records.RefusedException;
import dev.caretaker.records.TestDatabase;
import dev.caretaker.records.database.Database;
import dev.caretaker.testkit.ManualTime;
import dev.caretaker.testkit.MeetingRoom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of changes of verdict, on every database. */
abstract class IncidentFoldContract {
    private static final Actor LIN = Actor.user("lin");

    private final ManualTime time = new ManualTime(MeetingRoom.START);
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private Records records;
    private IncidentFold fold;
    private Incidents incidents;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        records = Database.open(database().empty(), time);
        fold = fold(MeetingRoom.site(), (handle, incident, before) -> told.add(before + ">" + incident.state()));
        incidents = Incidents.of(records);
    }

    @AfterEach
    void close() {
        records.close();
    }

    private IncidentFold fold(SiteGraph site, IncidentListener listener) {
        return IncidentFold.open(
                new IncidentParts(records, MeetingRoom.library(), site, IncidentParts.SETTLE, List.of(listener)));
    }

    @Test
    void breach_opensOneIncident_withItsProof() {
        fold.accept(List.of(air(PASS, FAIL, 0)));
        Incident incident = only();
        assertThat(incident.state()).isEqualTo(IncidentState.OPEN);
        assertThat(incident.openedAt()).isEqualTo(at(0));
        assertThat(incident.evidence()).isEqualTo(air(PASS, FAIL, 0).evidence());
        TimelineEntry opened = incidents.timeline(incident.id()).get(0);
        assertThat(opened.what()).isEqualTo("opened");
        assertThat(opened.facts())
                .containsEntry("document", "gb-t-18883-2022")
                .containsEntry("clause", "Table 1")
                .containsEntry("version", "1")
                .containsEntry("hash", "0123456789ab")
                .containsEntry("measured", "1234.5")
                .containsEntry("at-most", "1000")
                .containsEntry("unit", "ppm")
                .containsEntry("severity", "minor");
        assertThat(opened.facts().get("readings"))
                .contains("\"point\":\"meeting-301.co2\"")
                .contains(at(0).toString())
                .contains("1234.5");
        assertThat(told).containsExactly("RESOLVED>OPEN");
    }

    @Test
    void sameChange_twice_changesNothing() {
        fold.accept(List.of(air(PASS, FAIL, 0), air(PASS, FAIL, 0)));
        fold.accept(List.of(air(PASS, FAIL, 0)));
        assertThat(whats()).containsExactly("opened");
        fold.accept(List.of(air(FAIL, PASS, 100)));
        fold.accept(List.of(air(PASS, FAIL, 0), air(FAIL, PASS, 100)));
        assertThat(whats()).containsExactly("opened", "recovered");
        assertThat(told).hasSize(2);
        assertThat(intervals()).containsExactly("FAIL 0-100", "PASS 100-");
    }

    @Test
    void verdicts_tileTheTime() {
        fold.accept(List.of(
                air(NOT_EVALUABLE, PASS, 0),
                air(PASS, FAIL, 60),
                air(FAIL, NOT_EVALUABLE, 120),
                air(NOT_EVALUABLE, NOT_APPLICABLE, 120),
                air(NOT_APPLICABLE, PASS, 180)));
        assertThat(intervals()).containsExactly("PASS 0-60", "FAIL 60-120", "NOT_APPLICABLE 120-180", "PASS 180-");
    }

    @Test
    void sensorSilent_keepsTheIncidentOpen() {
        fold.accept(List.of(air(PASS, FAIL, 0), air(FAIL, NOT_EVALUABLE, 60)));
        assertThat(only().state()).isEqualTo(IncidentState.OPEN);
        fold.accept(List.of(air(NOT_EVALUABLE, FAIL, 120)));
        assertThat(only().state()).isEqualTo(IncidentState.OPEN);
        fold.accept(List.of(air(FAIL, NOT_EVALUABLE, 180), air(NOT_EVALUABLE, PASS, 240)));
        assertThat(only().state()).isEqualTo(IncidentState.RECOVERED);
        assertThat(whats()).containsExactly("opened", "sensor-silent", "sensor-back", "sensor-silent", "recovered");
        assertThat(told).containsExactly("RESOLVED>OPEN", "OPEN>OPEN", "OPEN>OPEN", "OPEN>OPEN", "OPEN>RECOVERED");
    }

    @Test
    void excused_recovers_withTheReason() {
        fold.accept(List.of(air(PASS, FAIL, 0), air(FAIL, EXCUSED, 60)));
        TimelineEntry last = incidents.timeline(only().id()).get(1);
        assertThat(last.what()).isEqualTo("recovered");
        assertThat(last.facts())
                .containsEntry("to", "excused")
                .containsEntry("excused-by", "j.lin")
                .containsEntry("excuse-zh", "风管清洗");
    }

    @Test
    void breach_withinSettleTime_reopensTheSame() {
        fold.accept(List.of(air(PASS, FAIL, 0), air(FAIL, PASS, 60), air(PASS, FAIL, 60 + 600)));
        Incident incident = only();
        assertThat(incident.state()).isEqualTo(IncidentState.OPEN);
        assertThat(incident.recurrence()).isEqualTo(1);
        assertThat(incident.recoveredAt()).isEmpty();
        assertThat(incident.openedAt()).isEqualTo(at(0));
    }

    @Test
    void breach_afterSettleTime_isANewIncidentThatNamesTheOld() {
        fold.accept(List.of(air(PASS, FAIL, 0), air(FAIL, PASS, 60), air(PASS, FAIL, 60 + 601)));
        List<Incident> all = incidents.list(Set.of(), Optional.empty(), 10).items();
        assertThat(all).extracting(Incident::state).containsExactly(IncidentState.OPEN, IncidentState.RESOLVED);
        assertThat(incidents.timeline(all.get(0).id()).get(0).facts())
                .containsEntry("previous", all.get(1).id());
    }

    @Test
    void recovered_forTheSettleTime_isResolvedByATick() {
        fold.accept(List.of(air(PASS, FAIL, 0)));
        time.set(at(60));
        fold.accept(List.of(air(FAIL, PASS, 60)));
        time.set(at(60 + 599));
        fold.tick();
        assertThat(only().state()).isEqualTo(IncidentState.RECOVERED);
        time.set(at(60 + 600));
        fold.tick();
        fold.tick();
        assertThat(whats()).containsExactly("opened", "recovered", "resolved");
        fold.accept(List.of(air(PASS, FAIL, 700)));
        assertThat(incidents.counts())
                .containsEntry(IncidentState.OPEN, 1L)
                .containsEntry(IncidentState.RESOLVED, 1L)
                .containsEntry(IncidentState.RECOVERED, 0L);
    }

    @Test
    void listenerThatThrows_undoesEverything() {
        IncidentFold failing = fold(MeetingRoom.site(), (handle, incident, before) -> {
            throw new IllegalStateException("no order could be written");
        });
        List<Change> news = new ArrayList<>();
        Object subscription = records.changes().subscribe(news::add);
        assertThat(subscription).isNotNull();
        assertThatThrownBy(() -> failing.accept(List.of(air(PASS, FAIL, 0)))).hasMessageContaining("no order");
        assertThat(incidents.list(Set.of(), Optional.empty(), 10).items()).isEmpty();
        assertThat(intervals()).isEmpty();
        assertThat(news).isEmpty();
        fold.accept(List.of(air(PASS, FAIL, 0)));
        assertThat(news).containsExactly(new Change("incident", only().id()));
    }

    @Test
    void restart_reconcilesWhatDiffers() {
        fold.accept(List.of(air(PASS, FAIL, 0), alarm(NOT_EVALUABLE, PASS, 0)));
        time.set(at(300));
        List<CurrentVerdict> now = List.of(
                new CurrentVerdict(MeetingRoom.AIR, MeetingRoom.CO2, PASS, at(200)),
                new CurrentVerdict(MeetingRoom.ALARM, MeetingRoom.SMOKE, FAIL, at(250)));
        fold.reconcile(now);
        fold.reconcile(now);
        assertThat(incidents.list(Set.of(), Optional.empty(), 10).items())
                .extracting(one -> one.subject() + " " + one.state())
                .containsExactly("electrical-room.smoke OPEN", "meeting-301.co2 RECOVERED");
        assertThat(told).containsExactly("RESOLVED>OPEN", "OPEN>RECOVERED", "RESOLVED>OPEN");
    }

    @Test
    void pointTakenAway_recoversItsIncidentOnReconcile() {
        fold.accept(List.of(air(PASS, FAIL, 0)));
        fold(new SiteGraphBuilder().build(), (handle, incident, before) -> {}).reconcile(List.of());
        assertThat(only().state()).isEqualTo(IncidentState.RECOVERED);
        assertThat(incidents.timeline(only().id()).get(1).facts()).containsEntry("reason", "no-longer-judged");
    }

    @Test
    void acknowledge_open_isTaken() {
        fold.accept(List.of(air(PASS, FAIL, 0)));
        Incident taken = fold.actions().acknowledge(only().id(), 1, LIN);
        assertThat(taken).isEqualTo(only());
        assertThat(taken.state()).isEqualTo(IncidentState.ACKNOWLEDGED);
        assertThat(taken.acknowledgedBy()).contains("lin");
        assertThat(incidents.timeline(taken.id()).get(1))
                .returns("acknowledged", TimelineEntry::what)
                .returns(LIN, TimelineEntry::by);
    }

    @Test
    void acknowledge_otherwise_isRefusedWithItsReason() {
        assertRefused("nobody", 1, "incident-unknown");
        fold.accept(List.of(air(PASS, FAIL, 0), air(FAIL, PASS, 10)));
        assertRefused(only().id(), 2, "incident-recovered");
        fold.accept(List.of(air(PASS, FAIL, 20)));
        assertRefused(only().id(), 1, "incident-changed");
        assertThat(fold.actions().acknowledge(only().id(), 3, LIN).version()).isEqualTo(4);
        assertRefused(only().id(), 4, "incident-not-open");
    }

    private void assertRefused(String id, long version, String code) {
        assertThatThrownBy(() -> fold.actions().acknowledge(id, version, LIN))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void acknowledgeAndRecover_atOnce_leaveOneTruth() throws Exception {
        int acknowledged = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < rounds(); i++) {
                PointId point = PointId.parse("room-" + i + ".co2");
                fold.accept(List.of(MeetingRoom.change(MeetingRoom.AIR, point, new Verdict[] {PASS, FAIL}, i)));
                Incident open = incidents
                        .list(Set.of(IncidentState.OPEN), Optional.empty(), 1)
                        .items()
                        .get(0);
                VerdictChange back = MeetingRoom.change(MeetingRoom.AIR, point, new Verdict[] {FAIL, PASS}, i + 1);
                Future<Incident> ack = threads.submit(() -> fold.actions().acknowledge(open.id(), 1, LIN));
                Future<?> recover = threads.submit(() -> fold.accept(List.of(back)));
                recover.get();
                acknowledged += consistent(open.id(), ack);
            }
        }
        assertThat(incidents.counts()).containsEntry(IncidentState.RECOVERED, (long) rounds());
        assertThat(acknowledged).isBetween(0, rounds());
    }

    private int consistent(String id, Future<Incident> ack) throws InterruptedException {
        List<String> happened;
        try {
            assertThat(ack.get().state()).isEqualTo(IncidentState.ACKNOWLEDGED);
            happened = List.of("opened", "acknowledged", "recovered");
        } catch (ExecutionException e) {
            assertThat(e.getCause())
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(refused.code()).isEqualTo("incident-recovered"));
            happened = List.of("opened", "recovered");
        }
        assertThat(incidents.timeline(id)).extracting(TimelineEntry::what).isEqualTo(happened);
        assertThat(incidents.find(id).orElseThrow())
                .returns(IncidentState.RECOVERED, Incident::state)
                .returns((long) happened.size(), Incident::version);
        return happened.size() - 2;
    }

    /** How often two are set against each other. */
    int rounds() {
        return 1000;
    }

    @Test
    void sameBreach_foldedByEightAtOnce_isOneIncident() throws Exception {
        List<Future<?>> storm = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                storm.add(threads.submit(() -> fold.accept(List.of(air(PASS, FAIL, 0), air(FAIL, PASS, 5)))));
            }
        }
        for (Future<?> one : storm) {
            one.get();
        }
        assertThat(whats()).containsExactly("opened", "recovered");
    }

    @Test
    void list_inPieces_givesEachOnceNewestFirst() {
        List<VerdictChange> changes = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            PointId point = PointId.parse("room-" + i + ".co2");
            changes.add(MeetingRoom.change(MeetingRoom.AIR, point, new Verdict[] {PASS, FAIL}, i / 2));
        }
        fold.accept(changes);
        List<Incident> seen = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<Incident> page = incidents.list(Set.of(IncidentState.OPEN), after, 10);
            seen.addAll(page.items());
            after = page.next();
        } while (after.isPresent());
        assertThat(seen)
                .hasSize(25)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo((a, b) -> b.openedAt().compareTo(a.openedAt()));
        assertThat(incidents.list(Set.of(IncidentState.RESOLVED), Optional.empty(), 10))
                .isEqualTo(new Page<Incident>(List.of(), Optional.empty()));
        assertThatThrownBy(() -> incidents.list(Set.of(), Optional.of("rubbish"), 10))
                .isInstanceOf(RefusedException.class);
    }

    private Incident only() {
        List<Incident> all = incidents.list(Set.of(), Optional.empty(), 10).items();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<String> whats() {
        return incidents.timeline(only().id()).stream().map(TimelineEntry::what).toList();
    }

    private List<String> intervals() {
        return records.read(handle -> handle.createQuery("SELECT verdict, from_at, to_at FROM verdict_interval "
                        + "WHERE subject = 'meeting-301.co2' ORDER BY from_at")
                .map((row, context) -> interval(row))
                .list());
    }

    private static String interval(ResultSet row) throws SQLException {
        String from = row.getString("verdict") + " " + second(row.getLong("from_at")) + "-";
        long to = row.getLong("to_at");
        return row.wasNull() ? from : from + second(to);
    }

    private static long second(long millis) {
        return Duration.ofMillis(millis - MeetingRoom.START.toEpochMilli()).toSeconds();
    }
}
