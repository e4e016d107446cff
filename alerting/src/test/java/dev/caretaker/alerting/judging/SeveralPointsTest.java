package dev.caretaker.alerting.judging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.site.Excuse;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** The promise of the core for laws over several points, with hours, seasons and excuses. */
class SeveralPointsTest {
    @Property(tries = 3000, shrinking = ShrinkingMode.OFF)
    void verdicts_inOrder_areThoseOfTheReference(@ForAll long seed) {
        Scenes scenes = new Scenes(new Random(seed));
        Scene.Law law = scenes.law();
        List<Reading> series = scenes.series();
        List<Excuse> excuses = scenes.excuses();
        Timeline timeline = new Timeline();
        Judge judge = judge(law, excuses, timeline);
        series.forEach(judge::accept);
        judge.advance(Scene.START.plusSeconds(end(series)));

        assertThat(timeline.steps())
                .as("seed %d %s\n%s", seed, law, series)
                .isEqualTo(PlainReference.steps(law, series, excuses, end(series)));
    }

    @Property(tries = 3000, shrinking = ShrinkingMode.OFF)
    void verdicts_shuffledDoubledAndWithTheClockAhead_areTheSame(@ForAll long seed) {
        Random random = new Random(seed);
        Scenes scenes = new Scenes(random);
        Scene.Law law = scenes.law();
        List<Reading> series = scenes.series();
        List<Excuse> excuses = scenes.excuses();
        Timeline timeline = new Timeline();
        Judge judge = judge(law, excuses, timeline);
        for (Reading reading : scenes.shuffled(series)) {
            judge.accept(reading);
            if (random.nextInt(4) == 0) {
                judge.accept(reading);
            }
            if (random.nextInt(4) == 0) {
                judge.advance(reading.time().plusSeconds(random.nextInt(400)));
            }
        }
        judge.advance(Scene.START.plusSeconds(end(series)));

        assertThat(timeline.steps())
                .as("seed %d %s\n%s", seed, law, series)
                .isEqualTo(PlainReference.steps(law, series, excuses, end(series)));
    }

    private static Judge judge(Scene.Law law, List<Excuse> excuses, Timeline timeline) {
        return Judge.of(List.of(law.build()), Scene.graph(excuses), JudgeSettings.recorded(Scene.START), timeline);
    }

    private static long end(List<Reading> series) {
        return series.isEmpty() ? 1700 : Plainly.second(series.getLast()) + 1000;
    }
}
