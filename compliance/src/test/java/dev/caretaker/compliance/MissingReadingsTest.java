package dev.caretaker.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.compliance.interval.Times;
import dev.caretaker.judging.Scene;
import dev.caretaker.judging.Scenes;
import dev.caretaker.judging.Timeline;
import dev.caretaker.judging.live.AtWork;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.requirement.Clear;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.requirement.Requirement;
import dev.caretaker.model.scope.Scope;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * What becomes of coverage and compliance where readings never came. Nobody gains by a sensor that is dead: only a reading
 * proves anything, and no longer than the silence of the standard.
 */
class MissingReadingsTest {
    private static final String SEED = "20261125";
    private static final Instant END = Scene.START.plus(Duration.ofHours(2));

    @Property(tries = 300, shrinking = ShrinkingMode.OFF, seed = SEED)
    void coverage_ofALawOverOnePointThatNamesASilence_neverRises(@ForAll long seed) {
        Scenes scenes = new Scenes(new Random(seed));
        Scene.Law law = scenes.lawOfOnePoint();
        List<Reading> series = scenes.series();
        Times all = times(law, series);
        Times fewer = times(law, scenes.fewer(series, reading -> false));

        assertThat(fewer.applicable()).as("applicable, seed %d %s", seed, law).isEqualTo(all.applicable());
        assertThat(fewer.judged())
                .as("judged, seed %d %s\n%s", seed, law, series)
                .isLessThanOrEqualTo(all.judged());
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF, seed = SEED)
    void compliance_whereReadingsThatKeptAValueAreMissing_neverRises(@ForAll long seed) {
        Scenes scenes = new Scenes(new Random(seed));
        Scene.Law law = scenes.lawOfValues();
        List<Reading> series = scenes.series();
        Times all = times(law, series);
        Times fewer = times(law, scenes.fewer(series, reading -> reading.value() > Scenes.MOST));

        assertThat(fewer.pass()).as("pass, seed %d %s", seed, law).isLessThanOrEqualTo(all.pass());
        assertThat(fewer.fail()).as("fail, seed %d %s", seed, law).isGreaterThanOrEqualTo(all.fail());
        assertThat(fewer.compliance().orElse(0))
                .as("seed %d %s", seed, law)
                .isLessThanOrEqualTo(all.compliance().orElse(0));
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF, seed = SEED)
    void verdictsOfALawOverOnePoint_lastNoLongerThanTheSilenceAfterAReading(@ForAll long seed) {
        Scenes scenes = new Scenes(new Random(seed));
        Scene.Law law = scenes.lawOfOnePoint();
        Duration silence = law.terms().silence().orElseThrow();
        List<Instant> heard = scenes.fewer(scenes.series(), reading -> false).stream()
                .filter(reading -> reading.point().equals(law.subject()))
                .map(Reading::time)
                .toList();
        List<Timeline.Step> steps = steps(
                law, heard.stream().map(at -> Reading.of(law.subject(), at, 9)).toList());

        for (Instant at = Scene.START; at.isBefore(END); at = at.plusSeconds(1)) {
            Instant now = at;
            if (heard.stream().noneMatch(time -> !time.isAfter(now) && now.isBefore(time.plus(silence)))) {
                assertThat(Timeline.at(steps, now))
                        .as("seed %d %s", seed, law)
                        .isIn(Verdict.NOT_EVALUABLE, Verdict.NOT_APPLICABLE);
            }
        }
    }

    /** Why compliance is never shown without coverage. */
    @Example
    void compliance_whereTheReadingsOfABreachAreMissing_rises_andCoverageFalls() {
        Requirement require = Requirement.value(Limits.atMost(Scenes.MOST));
        Optional<Duration> silence = Optional.of(Duration.ofSeconds(60));
        Scene.Law law = new Scene.Law(
                require, Scope.Times.ALWAYS, new Standard.Terms(require, Duration.ZERO, Clear.AT_ONCE, silence));
        List<Reading> kept = List.of(Scene.reading("a", 0, 1), Scene.reading("a", 120, 1));
        Times all = times(law, List.of(kept.get(0), Scene.reading("a", 60, 9), kept.get(1)));
        Times fewer = times(law, kept);

        assertThat(all.compliance()).hasValue(2 / 3.0);
        assertThat(fewer.compliance()).hasValue(1);
        assertThat(fewer.judged()).isLessThan(all.judged());
    }

    private static Times times(Scene.Law law, List<Reading> readings) {
        return times(steps(law, readings), Scene.START, END);
    }

    private static List<Timeline.Step> steps(Scene.Law law, List<Reading> readings) {
        return new AtWork(List.of(law.build()), List.of())
                .judge(AtWork.cut(readings, new Random(readings.size())), END)
                .getOrDefault(AtWork.ruleOf("law", law.subject()), List.of());
    }

    /** The time in each verdict from one time to another. */
    private static Times times(List<Timeline.Step> steps, Instant from, Instant to) {
        Times times = Times.NONE;
        Instant since = from;
        Verdict stands = Verdict.NOT_EVALUABLE;
        for (Timeline.Step step : steps) {
            times = times.plus(
                    Times.of(stands, Duration.between(since, step.at()).toMillis()));
            since = step.at();
            stands = step.to();
        }
        return times.plus(Times.of(stands, Duration.between(since, to).toMillis()));
    }
}
