package dev.caretaker.compliance;

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
import static org.assertj.core.api.Assertions.within;

import dev.caretaker.alerting.incident.IncidentFold;
import dev.caretaker.alerting.incident.IncidentParts;
import dev.caretaker.alerting.incident.Incidents;
import dev.caretaker.compliance.amendment.Amendment;
import dev.caretaker.compliance.amendment.AmendmentReason;
import dev.caretaker.compliance.amendment.Amendments;
import dev.caretaker.compliance.amendment.Rewriting;
import dev.caretaker.compliance.interval.ExcusedTime;
import dev.caretaker.compliance.interval.Excuses;
import dev.caretaker.compliance.interval.Period;
import dev.caretaker.compliance.interval.Times;
import dev.caretaker.model.library.Library;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.response.Discipline;
import dev.caretaker.records.Page;
import dev.caretaker.records.Records;
import dev.caretaker.records.TestDatabase;
import dev.caretaker.records.database.Database;
import dev.caretaker.testkit.ManualTime;
import dev.caretaker.testkit.MeetingRoom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is reckoned from verdict intervals, on every database. */
abstract class ComplianceContract {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Period DAY = new Period(MeetingRoom.START, at(86_400));

    private final ManualTime time = new ManualTime(MeetingRoom.START);
    private Records records;
    private IncidentFold fold;
    private Compliance compliance;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        records = Database.open(database().empty(), time);
        fold = IncidentFold.open(
                new IncidentParts(records, MeetingRoom.library(), MeetingRoom.site(), IncidentParts.SETTLE, List.of()));
        compliance = compliance(MeetingRoom.library());
    }

    @AfterEach
    void close() {
        records.close();
    }

    private Compliance compliance(Library library) {
        return Compliance.open(
                new ComplianceParts(records, library, MeetingRoom.site(), Excuses.named(MeetingRoom.site())));
    }

    /** Ten minutes unknown, an hour kept, half an hour breached, half an hour excused, and so on, until three hours are over. */
    private void threeHours() {
        fold.accept(List.of(
                air(NOT_EVALUABLE, PASS, 600),
                air(PASS, FAIL, 4_200),
                air(FAIL, EXCUSED, 6_000),
                air(EXCUSED, NOT_EVALUABLE, 7_800),
                air(NOT_EVALUABLE, NOT_APPLICABLE, 8_400),
                air(NOT_APPLICABLE, PASS, 9_000)));
        time.advance(Duration.ofHours(3));
    }

    @Test
    void times_areThoseOfTheIntervals_andTheOpenOneCountsUntilNow() {
        threeHours();
        Times air = of(GroupBy.STANDARD, "gb-t-18883-2022.co2");
        assertThat(seconds(air)).containsExactly(5_400, 1_800, 1_200, 600, 1_800);
        assertThat(air.compliance().orElseThrow()).isEqualTo(0.75);
        assertThat(air.coverage().orElseThrow()).isCloseTo(7_200 / 10_200.0, within(1e-12));
    }

    @Test
    void openInterval_endsWithThePeriod_whereThatEndsBeforeNow() {
        threeHours();
        Figures figures = compliance.figures(
                new ComplianceQuery(new Period(at(9_000), at(9_600)), SHANGHAI, GroupBy.STANDARD, Filter.ALL));
        assertThat(row(figures, "gb-t-18883-2022.co2").now()).isEqualTo(Times.of(PASS, 600_000));
    }

    @Test
    void subjectThatNeverSpoke_hasNoComplianceAndNoCoverage() {
        threeHours();
        Times alarm = of(GroupBy.STANDARD, "gb-50116-2013.smoke-alarm");
        assertThat(alarm).isEqualTo(Times.of(NOT_EVALUABLE, 10_800_000));
        assertThat(alarm.compliance()).isEmpty();
        assertThat(alarm.coverage()).hasValue(0);
    }

    @Test
    void timeBeforeCommissioning_countsNowhere() {
        threeHours();
        Period before = new Period(at(-86_400), at(0));
        Figures figures = compliance.figures(new ComplianceQuery(before, SHANGHAI, GroupBy.STANDARD, Filter.ALL));
        assertThat(figures.rows()).isEmpty();
        assertThat(figures.total().now()).isEqualTo(Times.NONE);
        assertThat(figures.total().now().coverage()).isEmpty();
        Period round = new Period(at(-600), at(600));
        assertThat(compliance
                        .figures(new ComplianceQuery(round, SHANGHAI, GroupBy.STANDARD, Filter.ALL))
                        .total()
                        .now())
                .isEqualTo(Times.of(NOT_EVALUABLE, 1_200_000));
    }

    @Test
    void recordedVerdictsFromBeforeTheFirstStart_countFromTheFirst() {
        fold.accept(List.of(air(NOT_EVALUABLE, PASS, -3_600)));
        Figures figures = compliance.figures(
                new ComplianceQuery(new Period(at(-7_200), at(0)), SHANGHAI, GroupBy.STANDARD, Filter.ALL));
        assertThat(figures.total().now()).isEqualTo(Times.of(PASS, 3_600_000));
    }

    @ParameterizedTest
    @CsvSource({
        "STANDARD, gb-t-18883-2022.co2",
        "SUBJECT, meeting-301.co2",
        "SPACE, meeting-301",
        "DISCIPLINE, comfort",
        "DOCUMENT, gb-t-18883-2022"
    })
    void times_areSummedBy(GroupBy by, String key) {
        threeHours();
        assertThat(of(by, key).fail()).isEqualTo(1_800_000);
    }

    @ParameterizedTest
    @CsvSource({"FLOOR, a-3f", "BUILDING, tower-a", "SITE, riverside"})
    void timesOfPlaces_includeAllThatIsInThem(GroupBy by, String key) {
        threeHours();
        assertThat(of(by, key).plus(Times.NONE).notEvaluable()).isEqualTo(1_200_000 + 10_800_000);
    }

    @Test
    void filters_leaveOutTheRest() {
        threeHours();
        assertThat(keys(new Filter(Optional.empty(), place("meeting-301"), Optional.empty(), Optional.empty())))
                .containsExactly("gb-t-18883-2022.co2");
        assertThat(keys(new Filter(Optional.empty(), place("tower-a"), Optional.empty(), Optional.empty())))
                .hasSize(2);
        assertThat(keys(new Filter(Optional.empty(), Optional.empty(), Optional.of(Discipline.FIRE), Optional.empty())))
                .containsExactly("gb-50116-2013.smoke-alarm");
        assertThat(keys(new Filter(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("gb-t-18883-2022"))))
                .containsExactly("gb-t-18883-2022.co2");
        assertThat(keys(new Filter(
                        Optional.of(MeetingRoom.ALARM.id()), Optional.empty(), Optional.empty(), Optional.empty())))
                .containsExactly("gb-50116-2013.smoke-alarm");
    }

    @Test
    void figures_standBesideThoseOfThePeriodBefore() {
        threeHours();
        Figures figures = compliance.figures(
                new ComplianceQuery(new Period(at(4_200), at(7_800)), SHANGHAI, GroupBy.STANDARD, Filter.ALL));
        assertThat(figures.before()).isEqualTo(new Period(at(600), at(4_200)));
        assertThat(row(figures, "gb-t-18883-2022.co2").before()).isEqualTo(Times.of(PASS, 3_600_000));
        assertThat(row(figures, "gb-t-18883-2022.co2").now().compliance()).hasValue(0);
    }

    @Test
    void standardThatWatchesNoLonger_countsUntilThen() {
        fold.accept(List.of(alarm(NOT_EVALUABLE, PASS, 0)));
        time.advance(Duration.ofHours(1));
        compliance =
                compliance(new Library(List.of(MeetingRoom.library().standards().get(0))));
        time.advance(Duration.ofHours(1));
        assertThat(of(GroupBy.STANDARD, "gb-50116-2013.smoke-alarm")).isEqualTo(Times.of(PASS, 3_600_000));
        compliance = compliance(MeetingRoom.library());
        assertThat(of(GroupBy.STANDARD, "gb-50116-2013.smoke-alarm").pass()).isEqualTo(7_200_000);
    }

    @Test
    void trendOverTheDayTheClocksGoBack_hasOneOf25Hours() {
        time.advance(Duration.between(MeetingRoom.START, Instant.parse("2026-12-01T00:00:00Z")));
        fold.accept(List.of(
                air(NOT_EVALUABLE, PASS, seconds("2026-10-24T00:00:00Z")),
                air(PASS, FAIL, seconds("2026-10-25T22:30:00Z")),
                air(FAIL, PASS, seconds("2026-10-25T23:30:00Z"))));
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Period days = new Period(Instant.parse("2026-10-24T22:00:00Z"), Instant.parse("2026-10-26T23:00:00Z"));
        Filter air =
                new Filter(Optional.of(MeetingRoom.AIR.id()), Optional.empty(), Optional.empty(), Optional.empty());
        Trend trend = compliance.trend(new ComplianceQuery(days, berlin, GroupBy.STANDARD, air), TrendStep.DAY);
        assertThat(trend.series()).hasSize(1);
        assertThat(trend.series().get(0).times())
                .containsExactly(
                        new Times(Duration.ofMinutes(24 * 60 + 30).toMillis(), 1_800_000, 0, 0, 0),
                        new Times(Duration.ofMinutes(23 * 60 + 30).toMillis(), 1_800_000, 0, 0, 0));
    }

    @Test
    void excusedTime_namesReasonPersonAndEnd() {
        threeHours();
        List<ExcusedTime> excused = compliance.excused(DAY, Filter.ALL);
        assertThat(excused).hasSize(1);
        assertThat(excused.get(0).from()).isEqualTo(at(6_000));
        assertThat(excused.get(0).to()).isEqualTo(at(7_800));
        assertThat(excused.get(0).excuse().orElseThrow().by()).isEqualTo("j.lin");
    }

    @Test
    void lateReadings_amendTheFigures_andTheChangeIsShown() {
        threeHours();
        List<Amendment> amended = amend(4_800, 7_000, new Rewriting.Turn(at(4_800), PASS));
        assertThat(amended).extracting(Amendment::before).containsExactly(FAIL, EXCUSED);
        assertThat(seconds(of(GroupBy.STANDARD, "gb-t-18883-2022.co2")))
                .containsExactly(5_400 + 2_200, 600, 1_200, 600, 800);
        Page<Amendment> first = compliance.amendments(DAY, Optional.empty(), 1);
        Page<Amendment> second = compliance.amendments(DAY, first.next(), 1);
        assertThat(List.of(first.items().get(0), second.items().get(0))).containsExactlyInAnyOrderElementsOf(amended);
        assertThat(second.next()).isEmpty();
        assertThat(amend(4_800, 7_000, new Rewriting.Turn(at(4_800), PASS))).isEmpty();
        assertThat(Incidents.of(records).counts().values().stream()
                        .mapToLong(n -> n)
                        .sum())
                .as("incidents, which an amendment never opens")
                .isEqualTo(1);
    }

    @Test
    void amendmentOfWhatWasNeverWritten_leavesTheRestNotEvaluable() {
        time.advance(Duration.ofHours(3));
        assertThat(amend(600, 1_200, new Rewriting.Turn(at(600), FAIL))).hasSize(1);
        fold.accept(List.of(air(NOT_EVALUABLE, PASS, 1_800)));
        assertThat(seconds(of(GroupBy.STANDARD, "gb-t-18883-2022.co2"))).containsExactly(9_000, 600, 1_200, 0, 0);
    }

    @Test
    void amendmentOfTheFuture_isRefused() {
        assertThatThrownBy(() -> amend(0, 600, new Rewriting.Turn(at(0), PASS)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<Amendment> amend(long from, long to, Rewriting.Turn... turns) {
        Rewriting rewriting = new Rewriting(
                MeetingRoom.AIR,
                MeetingRoom.CO2,
                List.of(turns),
                new Period(at(from), at(to)),
                AmendmentReason.LATE_READINGS);
        return records.inTransaction(handle -> Amendments.write(handle, rewriting, time.instant()));
    }

    private Times of(GroupBy by, String key) {
        return row(compliance.figures(new ComplianceQuery(DAY, SHANGHAI, by, Filter.ALL)), key)
                .now();
    }

    private List<String> keys(Filter filter) {
        return compliance.figures(new ComplianceQuery(DAY, SHANGHAI, GroupBy.STANDARD, filter)).rows().stream()
                .map(row -> row.key().orElseThrow())
                .toList();
    }

    private static Figures.Row row(Figures figures, String key) {
        return figures.rows().stream()
                .filter(row -> row.key().equals(Optional.of(key)))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<PlaceId> place(String id) {
        return Optional.of(new PlaceId(id));
    }

    private static List<Integer> seconds(Times times) {
        return List.of(times.pass(), times.fail(), times.notEvaluable(), times.notApplicable(), times.excused())
                .stream()
                .map(millis -> (int) (millis / 1_000))
                .toList();
    }

    private static long seconds(String instant) {
        return Duration.between(MeetingRoom.START, Instant.parse(instant)).toSeconds();
    }
}
