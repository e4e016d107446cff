package dev.caretaker.alerting.deviation;

import static dev.caretaker.testkit.MeetingRoom.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.caretaker.alerting.deviation.plan.Course;
import dev.caretaker.alerting.deviation.plan.DeviationKind;
import dev.caretaker.alerting.deviation.plan.Proposal;
import dev.caretaker.alerting.deviation.plan.Span;
import dev.caretaker.model.excuse.Excuse;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.response.Discipline;
import dev.caretaker.model.standard.StandardId;
import dev.caretaker.records.Constraint;
import dev.caretaker.records.Page;
import dev.caretaker.records.Records;
import dev.caretaker.records.RefusedException;
import dev.caretaker.records.TestDatabase;
import dev.caretaker.records.audit.AuditEntry;
import dev.caretaker.records.audit.AuditTrail;
import dev.caretaker.records.database.Database;
import dev.caretaker.testkit.ManualTime;
import dev.caretaker.testkit.MeetingRoom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What deviations do, on every database. */
abstract class DeviationContract {
    private final ManualTime time = new ManualTime(MeetingRoom.START);
    private final List<List<Excuse>> told = new ArrayList<>();
    private Records records;
    private DeviationBook book;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        records = Database.open(database().empty(), time);
        book = DeviationBook.open(records, MeetingRoom.site(), MeetingRoom.library());
        book.whenChanged(told::add);
    }

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void requested_excusesNothing_approved_excusesItsTime_andEndsByItself() {
        Deviation asked = book.request(Plans.maintenance(Plans.place("a-3f"), Plans.course(100, 1000)), Plans.ANNA);
        assertThat(asked.state()).isEqualTo(DeviationState.REQUESTED);
        assertThat(told.getLast()).isEmpty();

        Deviation approved = act(asked, DeviationAction.APPROVE, Plans.BEN);
        assertThat(approved.state()).isEqualTo(DeviationState.APPROVED);
        Excuse excuse = told.getLast().getFirst();
        assertThat(List.of(excuse.from(), excuse.until())).containsExactly(at(100), at(1000));
        assertThat(excuse.by()).isEqualTo("ben");
        assertThat(excuse.reason().zh()).isEqualTo("计划作业：Duct cleaning 风管清洗");

        assertThat(stateAt(99, asked)).isEqualTo(DeviationState.APPROVED);
        assertThat(stateAt(100, asked)).isEqualTo(DeviationState.IN_FORCE);
        assertThat(stateAt(1000, asked)).isEqualTo(DeviationState.ENDED);
        assertThat(book.timeline(asked.id()).stream().map(DeviationEntry::what))
                .containsExactly("requested", "approved", "began", "expired");
        assertThat(told.getLast())
                .as("what was excused stays so for late readings")
                .hasSize(1);
    }

    @Test
    void approvedLate_excusesFromTheApprovalOn() {
        Deviation asked = book.request(Plans.maintenance(Plans.place("a-3f"), Plans.course(-500, 1000)), Plans.ANNA);
        time.set(at(300));
        Deviation approved = act(asked, DeviationAction.APPROVE, Plans.ANNA);
        assertThat(approved.state()).isEqualTo(DeviationState.IN_FORCE);
        assertThat(told.getLast().getFirst().from()).isEqualTo(at(300));
    }

    @Test
    void endedEarly_excusesNoLonger() {
        Deviation asked = book.request(Plans.maintenance(Plans.place("a-3f"), Plans.course(0, 1000)), Plans.ANNA);
        Deviation inForce = act(asked, DeviationAction.APPROVE, Plans.BEN);
        time.set(at(400));
        Deviation ended = act(inForce, DeviationAction.END, Plans.PROGRAM);
        assertThat(ended.state()).isEqualTo(DeviationState.ENDED);
        assertThat(told.getLast().getFirst().until()).isEqualTo(at(400));
        assertThat(book.excuses(List.of(new PlaceId("meeting-301")), at(399))).hasSize(1);
        assertThat(book.excuses(List.of(new PlaceId("meeting-301")), at(400))).isEmpty();
        assertThat(book.excuses(List.of(new PlaceId("tower-a")), at(399)))
                .as("the floor does not excuse the tower")
                .isEmpty();
    }

    @Test
    void nobodyApproves_lapses() {
        Deviation asked = book.request(Plans.maintenance(Plans.place("a-3f"), Plans.course(100, 1000)), Plans.ANNA);
        assertThat(stateAt(1000, asked)).isEqualTo(DeviationState.CANCELLED);
        assertThat(book.timeline(asked.id()).getLast().what()).isEqualTo("lapsed");
        assertThat(told.getLast()).isEmpty();
    }

    @Test
    void lifeSafety_isApprovedByASecondPersonOnly() {
        Deviation asked = book.request(Plans.maintenance(Plans.lifeSafety("a-3f"), Plans.course(0, 1000)), Plans.ANNA);
        refused("deviation-needs-second-person", () -> act(asked, DeviationAction.APPROVE, Plans.ANNA));
        refused("deviation-needs-person", () -> act(asked, DeviationAction.APPROVE, Plans.PROGRAM));
        assertThat(told.getLast()).isEmpty();
        act(asked, DeviationAction.APPROVE, Plans.BEN);
        assertThat(told.getLast().getFirst().extent().lifeSafety()).isTrue();
    }

    @Test
    void lifeSafety_namedByStandardOrDiscipline_needsASecondPersonToo() {
        Course course = Plans.course(0, 1000);
        Deviation byStandard = book.request(
                Plans.maintenance(Plans.standard("electrical-room", MeetingRoom.ALARM.id()), course), Plans.ANNA);
        Deviation byDiscipline =
                book.request(Plans.maintenance(Plans.discipline("a-3f", Discipline.FIRE), course), Plans.ANNA);
        assertThat(List.of(byStandard.needsSecondPerson(), byDiscipline.needsSecondPerson()))
                .containsExactly(true, true);
    }

    @Test
    void lifeSafety_approvedByWhoAsked_isRefusedByTheDatabaseToo() {
        Deviation asked = book.request(Plans.maintenance(Plans.lifeSafety("a-3f"), Plans.course(0, 1000)), Plans.ANNA);
        assertThatThrownBy(() -> records.inTransaction(handle -> handle.createUpdate(
                                "UPDATE deviation SET approved_by = requested_by, approved_at = 1 WHERE id = :id")
                        .bind("id", asked.id())
                        .execute()))
                .satisfies(broken -> assertThat(Constraint.brokenBy(broken)).contains(Constraint.CHECK));
    }

    @Test
    void shelved_isInForceAtOnce_andComesBackByItself() {
        Deviation shelved = book.request(
                Plans.plan(DeviationKind.SHELVED, Plans.place("meeting-301"), Plans.course(0, 3600)), Plans.ANNA);
        assertThat(shelved.state()).isEqualTo(DeviationState.IN_FORCE);
        assertThat(stateAt(3600, shelved)).isEqualTo(DeviationState.ENDED);
    }

    @Test
    void shelved_withLifeSafety_waitsForASecondPerson() {
        Proposal hour = Plans.plan(DeviationKind.SHELVED, Plans.lifeSafety("a-3f"), Plans.course(0, 3600));
        assertThat(book.request(hour, Plans.ANNA).state()).isEqualTo(DeviationState.REQUESTED);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    a place nobody knows       | MAINTENANCE        | tower-z         | 1000    | deviation-place-unknown
                    an end before the start    | MAINTENANCE        | a-3f            | 0       | deviation-ends-first
                    an end that is over        | MAINTENANCE        | a-3f            | -1      | deviation-over
                    more than a year           | MAINTENANCE        | a-3f            | 40000000| deviation-too-long
                    shelved for two days       | SHELVED            | meeting-301     | 172800  | deviation-too-long
                    a room out of service      | OUT_OF_SERVICE     | meeting-301     | 1000    | deviation-needs-asset
                    a deviation from nothing   | APPROVED_DEVIATION | a-3f            | 1000    | deviation-needs-standard
                    a room with fire only      | MAINTENANCE        | electrical-room | 1000    | deviation-life-safety-not-said
                    """)
    void proposal_thatMakesNoSense_isRefused(String what, DeviationKind kind, String place, long until, String code) {
        Course course = until < 0 ? Plans.course(-500, until) : Plans.course(0, until);
        refused(code, () -> book.request(Plans.plan(kind, Plans.place(place), course), Plans.ANNA));
        assertThat(book.counts().values()).as(what).containsOnly(0L);
    }

    @Test
    void program_mayNotAskForLifeSafety() {
        refused(
                "deviation-needs-person",
                () -> book.request(Plans.maintenance(Plans.lifeSafety("a-3f"), Plans.course(0, 1000)), Plans.PROGRAM));
    }

    @Test
    void change_onAnOldVersion_isRefused() {
        Deviation asked = book.request(Plans.maintenance(Plans.place("a-3f"), Plans.course(0, 1000)), Plans.ANNA);
        act(asked, DeviationAction.APPROVE, Plans.BEN);
        refused("deviation-changed", () -> act(asked, DeviationAction.CANCEL, Plans.ANNA));
        refused("deviation-refusal-without-reason", () -> {
            Deviation other = book.request(Plans.maintenance(Plans.place("a-3f"), Plans.course(0, 9)), Plans.ANNA);
            act(other, DeviationAction.REFUSE, Plans.BEN);
        });
    }

    @Test
    void extension_isANewRequestFromTheOldEnd() {
        Deviation asked = book.request(Plans.maintenance(Plans.place("a-3f"), Plans.course(0, 1000)), Plans.ANNA);
        Deviation inForce = act(asked, DeviationAction.APPROVE, Plans.BEN);
        Deviation further = book.extend(
                inForce.id(), new Deviations.Extension(inForce.version(), at(2000), "The duct is longer"), Plans.ANNA);
        assertThat(further.state()).isEqualTo(DeviationState.REQUESTED);
        assertThat(further.proposal().course()).isEqualTo(Plans.course(1000, 2000));
        assertThat(further.progress().continues()).contains(asked.id());
        assertThat(stateAt(1000, asked)).isEqualTo(DeviationState.ENDED);
    }

    @Test
    void windows_comeAgain_andAreToldTogetherWithOthersThatOverlap() {
        Instant first = at(0);
        Deviation weekly =
                book.request(Plans.weekly(first, Duration.ofHours(2), first.plus(Duration.ofDays(60))), Plans.ANNA);
        act(weekly, DeviationAction.APPROVE, Plans.ANNA);
        Deviation once = book.request(Plans.maintenance(Plans.place("a-3f"), Plans.course(3600, 7200)), Plans.ANNA);
        Span week = new Span(first, first.plus(Duration.ofDays(8)));
        assertThat(book.windows(week, Optional.empty()).stream()
                        .map(window -> window.deviation().number() + "@"
                                + window.span().from()))
                .containsExactly(
                        weekly.number() + "@" + first,
                        once.number() + "@" + at(3600),
                        weekly.number() + "@" + first.plus(Duration.ofDays(7)));
        assertThat(book.excuses(week)).as("nobody approved the other").hasSize(2);
    }

    @Test
    void reminder_comesOnce_aTenthBeforeTheEnd() {
        Deviation asked = book.request(
                Plans.maintenance(
                        Plans.place("a-3f"), Plans.course(0, Duration.ofDays(5).toSeconds())),
                Plans.ANNA);
        act(asked, DeviationAction.APPROVE, Plans.BEN);
        stateAt(Duration.ofDays(4).toSeconds(), asked);
        stateAt(Duration.ofDays(4).toSeconds() + Duration.ofHours(12).toSeconds(), asked);
        stateAt(Duration.ofDays(4).toSeconds() + Duration.ofHours(13).toSeconds(), asked);
        assertThat(book.timeline(asked.id()).stream().map(DeviationEntry::what))
                .containsExactly("requested", "approved", "ends-soon");
    }

    @Test
    void list_isFilteredAndComesInPieces() {
        Deviation floor = book.request(Plans.maintenance(Plans.place("a-3f"), Plans.course(0, 1000)), Plans.ANNA);
        Deviation room = book.request(
                Plans.plan(DeviationKind.SHELVED, Plans.place("meeting-301"), Plans.course(0, 1000)), Plans.ANNA);
        Deviation fire =
                book.request(Plans.maintenance(Plans.lifeSafety("electrical-room"), Plans.course(0, 1000)), Plans.ANNA);
        Page<Deviation> piece = book.list(DeviationFilter.ALL, Optional.empty(), 2);
        assertThat(piece.items()).containsExactly(fire, room);
        assertThat(book.list(DeviationFilter.ALL, piece.next(), 2).items()).containsExactly(floor);
        assertThat(found(Set.of(DeviationState.IN_FORCE), Optional.empty(), Optional.empty()))
                .containsExactly(room);
        assertThat(found(Set.of(), Optional.of("meeting-301"), Optional.empty()))
                .containsExactly(room, floor);
        assertThat(found(Set.of(), Optional.of("tower-a"), Optional.empty())).containsExactly(fire, room, floor);
        assertThat(found(Set.of(), Optional.empty(), Optional.of("gb-50116-2013.smoke-alarm")))
                .containsExactly(fire);
        assertThat(book.counts()).containsEntry(DeviationState.REQUESTED, 2L);
    }

    @Test
    void everything_isInTheAuditTrail_withWhoAndFromWhere() {
        Deviation asked = book.request(Plans.maintenance(Plans.place("a-3f"), Plans.course(0, 1000)), Plans.ANNA);
        act(asked, DeviationAction.APPROVE, Plans.BEN);
        List<AuditEntry> trail = records.read(handle -> AuditTrail.about(handle, "deviation:" + asked.id()));
        assertThat(trail)
                .extracting(AuditEntry::what)
                .containsExactlyInAnyOrder("deviation-requested", "deviation-approved");
        assertThat(trail)
                .extracting(one -> one.facts().get("address"))
                .containsExactlyInAnyOrder("10.0.0.7", "10.0.0.8");
    }

    private List<Deviation> found(Set<DeviationState> states, Optional<String> place, Optional<String> standard) {
        DeviationFilter filter =
                new DeviationFilter(states, Set.of(), place.map(PlaceId::new), standard.map(StandardId::parse));
        return book.list(filter, Optional.empty(), 50).items();
    }

    @CanIgnoreReturnValue
    private Deviation act(Deviation deviation, DeviationAction action, Origin origin) {
        return book.act(deviation.id(), new DeviationStep(action, deviation.version(), Optional.empty()), origin);
    }

    @CanIgnoreReturnValue
    private DeviationState stateAt(long second, Deviation deviation) {
        time.set(at(second));
        book.tick();
        return book.find(deviation.id()).orElseThrow().state();
    }

    private static void refused(String code, ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
