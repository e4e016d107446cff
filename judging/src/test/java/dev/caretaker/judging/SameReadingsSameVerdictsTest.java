package dev.caretaker.judging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.reading.Statistic;
import dev.caretaker.model.requirement.Clear;
import dev.caretaker.model.requirement.Condition;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.requirement.Measure;
import dev.caretaker.model.requirement.Requirement;
import dev.caretaker.model.scope.Scope;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.StandardId;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.verdict.Evidence;
import dev.caretaker.model.verdict.VerdictChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.jspecify.annotations.Nullable;

/** The promise of the core: the same readings give the same verdicts, however they arrive. */
@Tag("slow")
class SameReadingsSameVerdictsTest {
    private static final int LATENESS = 120;

    @Property(tries = 1500)
    void verdicts_inOrder_areThoseOfTheReference(
            @ForAll("laws") Scene.Law law, @ForAll("series") List<Reading> series) {
        Timeline timeline = new Timeline();
        Judge judge = judge(law, timeline);
        series.forEach(judge::accept);
        judge.advance(end(series));

        assertThat(timeline.steps())
                .isEqualTo(PlainReference.steps(law, series, List.of(), Plainly.second(series.getLast()) + 1000));
    }

    @Property(tries = 1500)
    void verdicts_shuffledDoubledAndWithTheClockAhead_areTheSame(
            @ForAll("laws") Scene.Law law, @ForAll("series") List<Reading> series, @ForAll Random random) {
        Timeline timeline = new Timeline();
        Judge judge = judge(law, timeline);
        for (Reading reading : shuffled(series, random)) {
            judge.accept(reading);
            if (random.nextInt(4) == 0) {
                judge.accept(reading);
            }
            if (random.nextInt(4) == 0) {
                judge.advance(reading.time().plusSeconds(random.nextInt(400)));
            }
        }
        judge.advance(end(series));

        assertThat(timeline.steps())
                .isEqualTo(PlainReference.steps(law, series, List.of(), Plainly.second(series.getLast()) + 1000));
    }

    @Property(tries = 5000)
    void verdicts_restartedInTheMiddle_goOnTheSame(
            @ForAll("laws") Scene.Law any, @ForAll("series") List<Reading> series, @ForAll Random random) {
        Scene.Law law = any.require() instanceof Requirement.Reporting ? any : silentAfterNinetySeconds(any.terms());
        int cut = random.nextInt(series.size() + 1);
        Timeline before = new Timeline();
        Judge first = judge(law, before);
        series.subList(0, cut).forEach(first::accept);

        List<VerdictChange> told = new ArrayList<>();
        Judge second = judge(law, new Timeline(), told);
        second.stand(standing(before));
        Instant from = (cut == 0 ? Scene.START : series.get(cut - 1).time()).minus(second.horizon());
        second.learnFrom(from);
        series.subList(0, cut).stream()
                .filter(reading -> !reading.time().isBefore(from))
                .forEach(second::accept);
        assertThat(second.currentVerdicts().get(0).verdict()).isEqualTo(before.stands());

        told.clear();
        List<VerdictChange> uninterrupted = new ArrayList<>();
        Judge straight = judge(law, new Timeline(), uninterrupted);
        series.subList(0, cut).forEach(straight::accept);
        uninterrupted.clear();
        for (Judge judge : List.of(straight, second)) {
            series.subList(cut, series.size()).forEach(judge::accept);
            judge.advance(end(series));
        }
        assertThat(told.stream().map(SameReadingsSameVerdictsTest::gist))
                .isEqualTo(uninterrupted.stream()
                        .map(SameReadingsSameVerdictsTest::gist)
                        .toList());
    }

    @Example
    void breachOfAStateThatBeganBeforeTheHorizon_isNotClearedByTheRestOfIt() {
        Scene.Law law = silentAfterNinetySeconds(new Standard.Terms(
                Requirement.stateFor(1, Duration.ofSeconds(30)),
                Duration.ZERO,
                new Clear(Optional.empty(), Duration.ofSeconds(10)),
                Optional.empty()));
        List<Reading> series = Stream.of(1, 35, 78, 250, 252)
                .map(second -> Scene.reading("a", second, second == 78 ? 0 : 1))
                .toList();
        Timeline before = new Timeline();
        Judge first = judge(law, before);
        series.forEach(first::accept);
        for (long from = 2; from <= 34; from += 4) {
            Judge second = judge(law, new Timeline());
            second.stand(standing(before));
            second.learnFrom(Scene.START.plusSeconds(from));
            series.stream().skip(1).forEach(second::accept);
            assertThat(second.currentVerdicts().get(0).verdict())
                    .as("from %d", from)
                    .isEqualTo(before.stands());
        }
    }

    private static String gist(VerdictChange change) {
        return change.at() + " " + change.from() + " " + change.to();
    }

    /** What the records would show as open: a breach that nothing has ended. */
    private static List<Breach> standing(Timeline timeline) {
        List<Timeline.Spell> spells = timeline.spells();
        boolean open = !spells.isEmpty() && spells.get(spells.size() - 1).recovers() == null;
        Evidence evidence = new Evidence(Scene.START, 0, List.of());
        return open ? List.of(new Breach(new StandardId("house", "law"), Scene.point("a"), evidence)) : List.of();
    }

    private static Judge judge(Scene.Law law, Timeline timeline) {
        return judge(law, timeline, new ArrayList<>());
    }

    private static Judge judge(Scene.Law law, Timeline timeline, List<VerdictChange> changes) {
        return Judge.of(List.of(law.build()), Scene.graph(List.of()), JudgeSettings.recorded(Scene.START), change -> {
            timeline.accept(change);
            changes.add(change);
        });
    }

    private static Instant end(List<Reading> series) {
        return series.get(series.size() - 1).time().plusSeconds(1000);
    }

    /** Each reading is up to the lateness bound on its way. */
    private static List<Reading> shuffled(List<Reading> series, Random random) {
        TreeMap<Double, Reading> arrivals = new TreeMap<>();
        for (Reading reading : series) {
            arrivals.put(reading.time().getEpochSecond() + random.nextDouble() * LATENESS, reading);
        }
        return new ArrayList<>(arrivals.values());
    }

    @Provide
    Arbitrary<List<Reading>> series() {
        Arbitrary<Integer> steps = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(8, Arbitraries.integers().between(1, 30)),
                net.jqwik.api.Tuple.of(2, Arbitraries.integers().between(30, 200)),
                net.jqwik.api.Tuple.of(1, Arbitraries.of(60, 90, 120, 300)));
        Arbitrary<Integer> values = Arbitraries.integers().between(0, 6);
        return Combinators.combine(steps, values)
                .as((step, value) -> new int[] {step, value})
                .list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .map(SameReadingsSameVerdictsTest::series);
    }

    private static List<Reading> series(List<int[]> steps) {
        List<Reading> series = new ArrayList<>();
        int second = 0;
        for (int[] step : steps) {
            second += step[0];
            series.add(Scene.reading("a", second, step[1]));
        }
        series.sort(Comparator.comparing(Reading::time));
        return series;
    }

    @Provide
    Arbitrary<Scene.Law> laws() {
        Arbitrary<Duration> holds = Arbitraries.of(0, 0, 10, 60, 90).map(Duration::ofSeconds);
        Arbitrary<Optional<Duration>> silences = Arbitraries.of(0, 60, 90, 150)
                .map(after -> after == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(after)));
        return Combinators.combine(requirements(), holds, holds, silences, Arbitraries.of(true, false))
                .as(SameReadingsSameVerdictsTest::law);
    }

    private static Scene.Law law(
            Requirement require, Duration hold, Duration clearHold, Optional<Duration> silence, boolean band) {
        if (require instanceof Requirement.Reporting) {
            return Scene.Law.of(require);
        }
        boolean limited = band && measure(require) instanceof Measure.Value;
        Clear clear = limited ? Clear.at(Limits.atMost(2), clearHold) : new Clear(Optional.empty(), clearHold);
        return law(new Standard.Terms(require, hold, clear, silence));
    }

    private static Scene.Law law(Standard.Terms terms) {
        return new Scene.Law(terms.require(), Scope.Times.ALWAYS, terms);
    }

    private static Scene.Law silentAfterNinetySeconds(Standard.Terms terms) {
        Optional<Duration> silence = Optional.of(Duration.ofSeconds(90));
        return law(new Standard.Terms(terms.require(), terms.hold(), terms.clear(), silence));
    }

    private static @Nullable Measure measure(Requirement require) {
        return require instanceof Condition.Limited limited ? limited.measure() : null;
    }

    private static Arbitrary<Requirement> requirements() {
        Arbitrary<Duration> windows = Arbitraries.of(30, 60, 120).map(Duration::ofSeconds);
        Arbitrary<Requirement> windowed = Combinators.combine(Arbitraries.of(Statistic.class), windows)
                .as((statistic, window) ->
                        Requirement.windowed(statistic, window, Limits.atMost(statistic == Statistic.SUM ? 12 : 3)));
        return Arbitraries.oneOf(
                Arbitraries.of(Requirement.value(Limits.atMost(3)), Requirement.value(Limits.below(4))),
                windowed,
                windows.map(per -> Requirement.rise(per, Limits.below(3))),
                windows.map(most -> Requirement.stateFor(1, most)),
                windows.map(Requirement.Reporting::new));
    }

    @Property(tries = 200)
    void lateReadings_changeNothing(@ForAll("series") List<Reading> series) {
        Timeline timeline = new Timeline();
        Scene.Law law = Scene.Law.of(Requirement.value(Limits.atMost(3)));
        Judge judge = judge(law, timeline);
        series.forEach(judge::accept);
        List<Timeline.Step> before = timeline.steps();
        Instant late =
                series.get(series.size() - 1).time().minusSeconds(LATENESS).minusMillis(1);

        assertThat(judge.accept(Reading.of(Scene.point("a"), late, 99))).isEqualTo(Taken.LATE);
        assertThat(timeline.steps()).isEqualTo(before);
        assertThat(timeline.stands()).isIn(Verdict.PASS, Verdict.FAIL);
    }
}
