package dev.caretaker.judging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.judging.scope.Edition;
import dev.caretaker.judging.scope.JudgeScope;
import dev.caretaker.model.excuse.Excuse;
import dev.caretaker.model.library.Packs;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.standard.Standard;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/** The promise of the core for laws over several points, with hours, seasons and excuses. */
@Tag("slow")
class SeveralPointsTest {
    /** Each build tries the same scenes; to look for others, leave it away. */
    private static final String SEED = "20261123";

    @Property(tries = 600, shrinking = ShrinkingMode.OFF, seed = SEED)
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

    @Property(tries = 600, shrinking = ShrinkingMode.OFF, seed = SEED)
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

    @Property(tries = 100, shrinking = ShrinkingMode.OFF, seed = SEED)
    void excuses_appliedLive_excuseFromThatMomentOnAsThoughTheyHadBeenKnown(@ForAll long seed) {
        Random random = new Random(seed);
        Scenes scenes = new Scenes(random);
        Scene.Law law = scenes.law();
        List<Reading> series = scenes.series();
        List<Excuse> excuses = scenes.excuses();
        Timeline timeline = new Timeline();
        Judge judge = judge(law, List.of(), timeline);
        long moment = 1L + random.nextInt(1500);
        boolean excused = false;
        Instant from = Scene.START;
        Instant newest = Scene.START;
        for (Reading reading : scenes.shuffled(series)) {
            if (!excused && Plainly.second(reading) > moment + Scenes.LATENESS) {
                from = newest.plusSeconds(1);
                judge.advance(from);
                judge.excuse(excuses);
                excused = true;
            }
            newest = newest.isAfter(reading.time()) ? newest : reading.time();
            judge.accept(reading);
        }
        judge.advance(Scene.START.plusSeconds(end(series)));

        Instant known = excused ? from : Scene.START.plusSeconds(end(series));
        List<Timeline.Step> as = PlainReference.steps(law, series, excuses, end(series));
        List<Timeline.Step> without = PlainReference.steps(law, series, List.of(), end(series));
        List<Timeline.Step> expected = Timeline.joined(without, as, known);
        assertThat(timeline.steps())
                .as("seed %d excused at %s %s", seed, known, law)
                .isEqualTo(expected);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF, seed = SEED)
    void subjects_sharedAmongJudges_standAsUnderOne(@ForAll long seed) {
        Random random = new Random(seed);
        Scenes scenes = new Scenes(random);
        List<Standard> laws = List.of(scenes.law().build("one", 1), scenes.law().build("other", 1));
        List<Reading> series = Scene.rooms(4, scenes.series());
        Map<Breach.Key, List<Timeline.Step>> alone = judged(laws, series, 1);

        assertThat(judged(laws, series, 2 + random.nextInt(7)))
                .as("seed %d", seed)
                .isEqualTo(alone);
    }

    private static Map<Breach.Key, List<Timeline.Step>> judged(List<Standard> laws, List<Reading> series, int shares) {
        Map<Breach.Key, Timeline> timelines = new HashMap<>();
        for (int share = 0; share < shares; share++) {
            int mine = share;
            JudgeScope remit = new JudgeScope(
                    laws.stream().map(Edition::always).toList(),
                    Scene.graph(4, List.of()),
                    Packs.NONE,
                    subject -> Math.floorMod(subject.hashCode(), shares) == mine);
            Judge judge = Judge.of(
                    remit,
                    JudgeSettings.recorded(Scene.START),
                    change -> timelines
                            .computeIfAbsent(
                                    new Breach.Key(change.standard().id(), change.subject()), any -> new Timeline())
                            .accept(change));
            series.forEach(judge::accept);
            judge.advance(Scene.START.plusSeconds(end(series)));
        }
        Map<Breach.Key, List<Timeline.Step>> steps = new HashMap<>();
        timelines.forEach((key, timeline) -> steps.put(key, timeline.steps()));
        return steps;
    }

    private static Judge judge(Scene.Law law, List<Excuse> excuses, Timeline timeline) {
        return Judge.of(List.of(law.build()), Scene.graph(excuses), JudgeSettings.recorded(Scene.START), timeline);
    }

    private static long end(List<Reading> series) {
        return series.isEmpty() ? 1700 : Plainly.second(series.getLast()) + 1000;
    }
}
