package dev.caretaker.judging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.requirement.Allowed;
import dev.caretaker.model.requirement.Clear;
import dev.caretaker.model.requirement.Condition;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.requirement.Measure;
import dev.caretaker.model.requirement.Requirement;
import dev.caretaker.model.scope.Scope;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Hours that begin, limits that change and readings of just that time: all of it counts together, whatever comes first. */
class HoursAndReadingsTest {
    /** When {@code early} begins in the scene. */
    private static final int EARLY = 300;

    private static final Instant OPENING = Scene.START.plusSeconds(EARLY);

    /** At most 2 away from the median of its siblings while it is early; over only after ten seconds. */
    private static final Scene.Law LIKE_ITS_SIBLINGS = law(
            limited(new Measure.Difference(Optional.empty()), Allowed.always(Limits.atMost(2))),
            new Scope.Times(Optional.of("early"), Optional.empty(), Optional.empty()));

    /** While the plant runs, which is known for a minute: at most 5, and while it is early at most 3. */
    private static final Scene.Law WHILE_IT_RUNS = law(
            limited(
                    new Measure.Value(),
                    new Allowed(
                            List.of(new Allowed.Choice(new Allowed.When.During("early"), Limits.atMost(3))),
                            Optional.of(Limits.atMost(5)))),
            new Scope.Times(Optional.empty(), Optional.empty(), Optional.of(runs())));

    private final Timeline timeline = new Timeline();

    @Test
    void siblingHeardAsTheHoursBegin_isComparedWithFromTheFirst() {
        Judge judge = judge(LIKE_ITS_SIBLINGS);
        judge.accept(Scene.reading("a", 256, 2));
        judge.accept(Scene.reading("b", 263, 6));
        judge.accept(Scene.reading("c", EARLY, 1));

        assertThat(timeline.steps()).last().isEqualTo(new Timeline.Step(OPENING, Verdict.PASS));
    }

    @Test
    void siblingHeardAfterTheClockHasBegunTheHours_isComparedWithAllTheSame() {
        Judge judge = judge(LIKE_ITS_SIBLINGS);
        judge.accept(Scene.reading("a", 256, 2));
        judge.accept(Scene.reading("b", 263, 6));
        judge.advance(OPENING.plusSeconds(1));
        assertThat(timeline.steps()).last().isEqualTo(new Timeline.Step(OPENING, Verdict.FAIL));
        judge.accept(Scene.reading("c", EARLY, 1));

        assertThat(timeline.steps()).last().isEqualTo(new Timeline.Step(OPENING, Verdict.PASS));
    }

    @Test
    void valueReadAsTheHoursBegin_leavesNoBreachOfTheOneBefore() {
        Scene.Law law = law(limited(new Measure.Value(), Allowed.always(Limits.atMost(3))), LIKE_ITS_SIBLINGS.times());
        for (boolean clockFirst : List.of(true, false)) {
            Timeline said = new Timeline();
            Judge judge = judge(law, said);
            judge.accept(Scene.reading("a", 290, 9));
            if (clockFirst) {
                judge.advance(OPENING);
            }
            judge.accept(Scene.reading("a", EARLY, 1));

            assertThat(said.steps()).last().isEqualTo(new Timeline.Step(OPENING, Verdict.PASS));
        }
    }

    @Test
    void plantFirstKnownToRunAsTheLimitsChange_isJudgedByTheNewLimits() {
        Judge judge = judge(WHILE_IT_RUNS);
        judge.accept(Scene.reading("a", 140, 4));
        judge.accept(Scene.reading("run", EARLY, 1));
        judge.advance(OPENING.plusSeconds(100));

        assertThat(timeline.steps())
                .containsExactly(
                        new Timeline.Step(OPENING, Verdict.FAIL),
                        new Timeline.Step(OPENING.plusSeconds(60), Verdict.NOT_EVALUABLE));
    }

    @Test
    void valueReadAsTheHoursBegin_isHeldAgainstTheLimitsOnce() {
        Condition.Limited cold = limited(new Measure.Value(), Allowed.always(Limits.atLeast(2)));
        Clear afterAll = Clear.at(Limits.atMost(2), Duration.ZERO);
        Standard.Terms terms = new Standard.Terms(cold, Duration.ZERO, afterAll, Optional.empty());
        Judge judge = judge(new Scene.Law(cold, LIKE_ITS_SIBLINGS.times(), terms));
        judge.accept(Scene.reading("a", EARLY, 1));

        assertThat(timeline.steps()).last().isEqualTo(new Timeline.Step(OPENING, Verdict.FAIL));
    }

    @Test
    void pointThatReports_whileNobodyKnowsWhetherThePlantRuns_isNotEvaluableAsTheHoursBegin() {
        Requirement reports = new Requirement.Reporting(Duration.ofMinutes(5));
        Scope.Times times = new Scope.Times(Optional.of("early"), Optional.empty(), Optional.of(runs()));
        Judge judge = judge(new Scene.Law(reports, times, Scene.Law.of(reports).terms()));
        judge.accept(Scene.reading("a", 200, 4));
        judge.advance(OPENING.plusSeconds(100));

        assertThat(timeline.steps()).last().isEqualTo(new Timeline.Step(OPENING, Verdict.NOT_EVALUABLE));
    }

    private Judge judge(Scene.Law law) {
        return judge(law, timeline);
    }

    private static Judge judge(Scene.Law law, Timeline said) {
        return Judge.of(List.of(law.build()), Scene.graph(List.of()), JudgeSettings.recorded(Scene.START), said);
    }

    private static Condition.Limited limited(Measure measure, Allowed allowed) {
        return new Condition.Limited(Optional.empty(), measure, allowed);
    }

    private static Condition.Limited runs() {
        return new Condition.Limited(
                Optional.of(Scene.ref("run", Optional.of(Duration.ofMinutes(1)))),
                new Measure.Value(),
                Allowed.always(Limits.atLeast(1)));
    }

    private static Scene.Law law(Condition.Limited require, Scope.Times times) {
        Clear clear = new Clear(Optional.empty(), Duration.ofSeconds(10));
        Optional<Duration> silence =
                times.condition().isEmpty() ? Optional.of(Duration.ofMinutes(1)) : Optional.empty();
        return new Scene.Law(require, times, new Standard.Terms(require, Duration.ZERO, clear, silence));
    }
}
