package dev.caretaker.judging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.excuse.Excuse;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Quality;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.reading.Statistic;
import dev.caretaker.model.requirement.Clear;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.requirement.Requirement;
import dev.caretaker.model.text.Text;
import dev.caretaker.model.verdict.VerdictChange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule by itself: seconds and values in, seconds and verdicts out. */
class JudgeTest {
    private static final Room.Draft AT_MOST_3 = Room.standard(Requirement.value(Limits.atMost(3)));
    private static final Room.Draft AT_MOST_76_F = Room.standard(Requirement.value(Limits.atMost(24.4444444444)));
    private static final Room.Draft RISE_OF_3_F =
            Room.standard(Requirement.rise(seconds(60), Limits.atMost(1.66666666667)));
    private static final Room.Draft REPORTING = Room.standard(new Requirement.Reporting(seconds(60)));
    private static final Room.Draft OPEN_30 =
            Room.standard(Requirement.stateFor(1, seconds(30))).of(Room.DOOR);
    private static final Room.Draft MEAN_60 =
            Room.standard(Requirement.windowed(Statistic.MEAN, seconds(60), Limits.atMost(3)));

    static Stream<Arguments> rules() {
        return Stream.of(limitsAndHolds(), silences(), doorsAndWindows()).flatMap(one -> one);
    }

    private static Stream<Arguments> limitsAndHolds() {
        return Stream.of(
                rule("the limit itself is allowed", AT_MOST_3, "0=3", "0 pass"),
                rule("76 °F is at a limit of 76 °F", AT_MOST_76_F, "0=24.444444444444443 9=24.45", "0 pass, 9 fail"),
                rule("3 °F is no more than 3 °F", RISE_OF_3_F, "0=7.638888888888889 9=9.305555555555555", "0 pass"),
                rule(
                        "the first reading beyond it is a breach",
                        AT_MOST_3,
                        "0=3 10=3.01 20=3",
                        "0 pass, 10 fail, 20 pass"),
                rule(
                        "a hold waits for a reading at its end",
                        AT_MOST_3.hold(seconds(30)),
                        "0=9 29=9 31=9",
                        "0 pass, 31 fail"),
                rule("a hold exactly over counts", AT_MOST_3.hold(seconds(30)), "0=9 30=9", "0 pass, 30 fail"),
                rule(
                        "a good reading starts the hold anew",
                        AT_MOST_3.hold(seconds(30)),
                        "0=9 20=1 30=9 59=9",
                        "0 pass"),
                rule("the clock alone never ends a hold", AT_MOST_3.hold(seconds(30)), "0=9 @1000", "0 pass"),
                rule("a dead band keeps a breach", band(), "0=9 10=2.5 20=2", "0 fail, 20 pass"),
                rule("an off-delay waits for the good to last", off(), "0=9 10=1 19=1 20=1", "0 fail, 20 pass"),
                rule("an off-delay starts anew after a bad one", off(), "0=9 10=1 15=9 20=1 29=1", "0 fail"));
    }

    private static Stream<Arguments> silences() {
        return Stream.of(
                rule("silence makes it unknown", AT_MOST_3.silence(seconds(60)), "0=1 @61", "0 pass, 60 not-evaluable"),
                rule(
                        "a reading just at the end of silence is in time",
                        AT_MOST_3.silence(seconds(60)),
                        "0=1 60=1",
                        "0 pass"),
                rule(
                        "a pending breach starts anew after silence",
                        pending(),
                        "0=9 25=9 56=9 80=9",
                        "0 pass, 55 not-evaluable, 56 pass"),
                rule(
                        "a breach outlasts silence",
                        AT_MOST_3.silence(seconds(60)),
                        "0=9 100=9",
                        "0 fail, 60 not-evaluable, 100 fail"),
                rule(
                        "and is over with the first good reading",
                        AT_MOST_3.silence(seconds(60)),
                        "0=9 100=1",
                        "0 fail, 60 not-evaluable, 100 pass"));
    }

    private static Stream<Arguments> doorsAndWindows() {
        return Stream.of(
                rule("a door open for just so long is allowed", OPEN_30, "0=0 10=1 40=1", "0 pass"),
                rule("a door open for longer is not", OPEN_30, "0=0 10=1 40=1 41=1 50=0", "0 pass, 41 fail, 50 pass"),
                rule("no clock opens a door for longer", OPEN_30, "0=0 10=1 @500", "0 pass"),
                rule("a door that was shut between starts anew", OPEN_30, "0=1 20=0 25=1 50=1", "0 pass"),
                rule("a mean waits for half of its window", MEAN_60, "0=9 29=9 30=9", "30 fail"),
                rule("a mean leaves out what is a window old", MEAN_60, "0=10 30=2 60=2", "30 fail, 60 pass"),
                rule(
                        "a mean after silence waits again",
                        MEAN_60.silence(seconds(45)),
                        "0=1 30=1 80=1 110=1",
                        "30 pass, 75 not-evaluable, 110 pass"),
                rule(
                        "a mean after a gap of its window waits again",
                        MEAN_60,
                        "0=1 30=1 100=9",
                        "30 pass, 100 not-evaluable"),
                rule("a rise is measured from the lowest", rise(), "0=5 10=1 20=4", "0 pass, 20 fail"),
                rule("a low just at the start of the window counts", rise(), "0=1 60=4", "0 pass, 60 fail"),
                rule("a low before the window is forgotten", rise(), "0=1 61=4", "0 pass"),
                rule("readings often enough keep it", REPORTING, "0=0 60=0 120=0", "0 pass"),
                rule("silence is the breach", REPORTING, "0=0 61=0", "0 pass, 60 fail, 61 pass"),
                rule("the clock finds silence, just after its end", REPORTING, "0=0 @60", "0 pass"),
                rule("and tells when it began to be too long", REPORTING, "0=0 @75", "0 pass, 60 fail"),
                rule("a point that never speaks is silent since commissioning", REPORTING, "@61", "60 fail"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void verdicts_ofARule(String phrase, Room.Draft standard, String readings, String expected) {
        Timeline timeline = new Timeline();
        Judge judge = Judge.of(
                List.of(standard.build()), Room.of(standard.quantity()), JudgeSettings.recorded(Room.START), timeline);
        for (String one : readings.split(" ", -1)) {
            if (one.startsWith("@")) {
                judge.advance(Room.START.plusSeconds(Long.parseLong(one.substring(1))));
            } else {
                String[] parts = one.split("=", -1);
                judge.accept(Room.reading(Long.parseLong(parts[0]), Double.parseDouble(parts[1])));
            }
        }
        assertThat(say(timeline)).as(phrase).isEqualTo(expected);
    }

    @Test
    void hours_ofTheSite_makeItApplyFromTheirStartToTheirEnd() {
        Timeline timeline = new Timeline();
        Room.Draft standard = AT_MOST_3.during("occupied");
        ZoneId shanghai = ZoneId.of("Asia/Shanghai");
        Instant midnight = Room.START
                .atZone(ZoneId.of("UTC"))
                .toLocalDate()
                .atStartOfDay(shanghai)
                .toInstant();
        Judge judge = Judge.of(
                List.of(standard.build()),
                Room.rooms(1, Room.TEMPERATURE, shanghai, List.of()),
                JudgeSettings.recorded(midnight),
                timeline);
        judge.accept(Reading.of(Room.POINT, midnight.plus(Duration.ofHours(7)), 9));
        judge.advance(midnight.plus(Duration.ofHours(20)));

        assertThat(timeline.steps().stream()
                        .map(step -> Duration.between(midnight, step.at()).toHours() + " "
                                + step.to().word()))
                .containsExactly("0 not-applicable", "8 fail", "18 not-applicable");
    }

    @Test
    void excuse_overABreach_excusesItUntilItsEnd() {
        Excuse excuse = new Excuse(
                new PlaceId("tower"),
                Room.START.plusSeconds(100),
                Room.START.plusSeconds(200),
                new Text("Repair", "维修"),
                "j.lin");
        Timeline timeline = new Timeline();
        Judge judge = Judge.of(
                List.of(AT_MOST_3.build()),
                Room.of(Room.TEMPERATURE, excuse),
                JudgeSettings.recorded(Room.START),
                timeline);
        judge.accept(Room.reading(0, 1));
        judge.accept(Room.reading(150, 9));
        judge.advance(Room.START.plusSeconds(200));

        assertThat(say(timeline)).isEqualTo("0 pass, 150 excused, 200 fail");
    }

    @Test
    void evidence_ofABreach_namesItsBeginningAndTheReadingsThatProveIt() {
        List<VerdictChange> changes = new ArrayList<>();
        Judge judge = Judge.of(
                List.of(AT_MOST_3.hold(seconds(30)).build()),
                Room.of(Room.TEMPERATURE),
                JudgeSettings.recorded(Room.START),
                changes::add);
        for (int second = 0; second <= 40; second += 2) {
            judge.accept(Room.reading(second, second < 10 ? 1 : second));
        }
        VerdictChange breach = changes.get(1);
        assertThat(breach.at()).isEqualTo(Room.START.plusSeconds(40));
        assertThat(breach.evidence().since()).isEqualTo(Room.START.plusSeconds(10));
        assertThat(breach.evidence().measured()).isEqualTo(40);
        assertThat(breach.evidence().readings()).hasSize(5).first().isEqualTo(Room.reading(10, 10));
        assertThat(breach.evidence().readings()).last().isEqualTo(Room.reading(40, 40));
    }

    @Test
    void evidence_ofAStateThatLasts_beginsWithTheFirstReadingThatShowedIt() {
        List<VerdictChange> changes = new ArrayList<>();
        Judge judge = Judge.of(
                List.of(OPEN_30.build()), Room.of(Room.DOOR), JudgeSettings.recorded(Room.START), changes::add);
        for (int second = 0; second <= 40; second += 5) {
            judge.accept(Room.reading(second, second < 5 ? 0 : 1));
        }
        VerdictChange breach = changes.get(1);
        assertThat(breach.at()).isEqualTo(Room.START.plusSeconds(40));
        assertThat(breach.evidence().readings()).first().isEqualTo(Room.reading(5, 1));
        assertThat(breach.evidence().readings()).last().isEqualTo(Room.reading(40, 1));
    }

    @Test
    void readings_notJudged_areToldApart() {
        Judge judge = Judge.of(
                List.of(AT_MOST_3.build()), Room.of(Room.TEMPERATURE), JudgeSettings.live(Room.START), change -> {});
        Reading first = Room.reading(0, 1);
        Reading doubtful = new Reading(Room.POINT, Room.START, 1, Room.START, Quality.BAD);

        assertThat(judge.accept(first)).isEqualTo(Taken.JUDGED);
        assertThat(judge.accept(first)).isEqualTo(Taken.DUPLICATE);
        assertThat(judge.accept(doubtful)).isEqualTo(Taken.BAD);
        assertThat(judge.accept(Reading.of(PointId.parse("elsewhere.value"), Room.START, 1)))
                .isEqualTo(Taken.UNWATCHED);
        judge.advance(Room.START.plusSeconds(300));
        assertThat(judge.accept(Room.reading(179, 1))).isEqualTo(Taken.LATE);
        assertThat(judge.accept(Room.reading(180, 1))).isEqualTo(Taken.JUDGED);
    }

    @Test
    void correction_ofABreachThatWasNone_saysWhatStoodAndWhatHolds() {
        List<VerdictChange> changes = new ArrayList<>();
        Judge judge = Judge.of(
                List.of(AT_MOST_3.hold(seconds(30)).build()),
                Room.of(Room.TEMPERATURE),
                JudgeSettings.recorded(Room.START),
                changes::add);
        judge.accept(Room.reading(0, 9));
        judge.accept(Room.reading(30, 9));
        judge.accept(Room.reading(15, 1));

        assertThat(changes.stream()
                        .map(one -> one.from().word() + " " + one.to().word()))
                .containsExactly("not-evaluable pass", "pass fail", "fail pass");
        assertThat(changes.get(2).at()).isEqualTo(changes.get(1).at());
    }

    private static Room.Draft band() {
        return AT_MOST_3.clear(Clear.at(Limits.atMost(2), Duration.ZERO));
    }

    private static Room.Draft off() {
        return AT_MOST_3.clear(new Clear(Optional.empty(), seconds(10)));
    }

    private static Room.Draft pending() {
        return AT_MOST_3.hold(seconds(60)).silence(seconds(30));
    }

    private static Room.Draft rise() {
        return Room.standard(Requirement.rise(seconds(60), Limits.below(3)));
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    private static Arguments rule(String phrase, Room.Draft standard, String readings, String expected) {
        return Arguments.of(phrase, standard, readings, expected);
    }

    private static String say(Timeline timeline) {
        return String.join(
                ", ",
                timeline.steps().stream()
                        .map(step -> Duration.between(Room.START, step.at()).toSeconds() + " "
                                + step.to().word())
                        .toList());
    }
}
