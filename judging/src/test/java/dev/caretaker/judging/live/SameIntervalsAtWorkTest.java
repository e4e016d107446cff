package dev.caretaker.judging.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.judging.PlainReference;
import dev.caretaker.judging.Plainly;
import dev.caretaker.judging.Scene;
import dev.caretaker.judging.Scenes;
import dev.caretaker.judging.Timeline;
import dev.caretaker.model.excuse.Excuse;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.standard.Standard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/** The promise of judging at work: the same readings give the same intervals of verdict, however they are handed over. */
@Tag("slow")
class SameIntervalsAtWorkTest {
    private static final String SEED = "20261124";

    @Property(tries = 100, shrinking = ShrinkingMode.OFF, seed = SEED)
    void intervals_handedOverOneByOne_areThoseOfTheReference(@ForAll long seed) {
        Drawn drawn = Drawn.of(seed);
        List<Timeline.Step> expected =
                PlainReference.steps(drawn.law, drawn.series, drawn.excuses, Plainly.second(drawn.last()) + 1000);

        assertThat(drawn.plainly().getOrDefault(AtWork.ruleOf("one", drawn.law.subject()), List.of()))
                .as("seed %d %s", seed, drawn.law)
                .isEqualTo(expected);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF, seed = SEED)
    void intervals_shuffledWithinTheLatenessBound_areTheSame(@ForAll long seed) {
        Drawn drawn = Drawn.of(seed);
        List<Reading> shuffled = drawn.scenes.shuffled(drawn.all());

        assertThat(drawn.atWork().judge(AtWork.single(shuffled), drawn.end()))
                .as("seed %d %s", seed, drawn.law)
                .isEqualTo(drawn.plainly());
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF, seed = SEED)
    void intervals_ofReadingsThatComeTwice_areTheSame(@ForAll long seed) {
        Drawn drawn = Drawn.of(seed);
        List<Reading> doubled = new ArrayList<>(drawn.all());
        doubled.addAll(drawn.all());

        assertThat(drawn.atWork().judge(AtWork.single(drawn.scenes.shuffled(doubled)), drawn.end()))
                .as("seed %d %s", seed, drawn.law)
                .isEqualTo(drawn.plainly());
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF, seed = SEED)
    void intervals_handedOverInOtherBatches_areTheSame(@ForAll long seed) {
        Drawn drawn = Drawn.of(seed);
        List<Reading> shuffled = drawn.scenes.shuffled(drawn.all());

        assertThat(drawn.atWork().judge(AtWork.cut(drawn.all(), drawn.random), drawn.end()))
                .as("seed %d %s", seed, drawn.law)
                .isEqualTo(drawn.plainly());
        assertThat(drawn.atWork().judge(AtWork.cut(shuffled, drawn.random), drawn.end()))
                .as("shuffled, seed %d %s", seed, drawn.law)
                .isEqualTo(drawn.plainly());
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF, seed = SEED)
    void intervals_sharedAmongUpToEightJudges_areTheSame(@ForAll long seed) {
        Drawn drawn = Drawn.of(seed);
        List<Reading> shuffled = drawn.scenes.shuffled(drawn.all());
        int judges = 1 + drawn.random.nextInt(8);

        assertThat(drawn.atWork().sharedAmong(judges).judge(AtWork.cut(shuffled, drawn.random), drawn.end()))
                .as("seed %d, %d judges, %s", seed, judges, drawn.law)
                .isEqualTo(drawn.plainly());
    }

    /** Two laws, readings of one room, and the same a little warmer in the others. */
    private record Drawn(
            Random random, Scenes scenes, Scene.Law law, Scene.Law other, List<Reading> series, List<Excuse> excuses) {
        static Drawn of(long seed) {
            Random random = new Random(seed);
            Scenes scenes = new Scenes(random);
            return new Drawn(random, scenes, scenes.law(), scenes.law(), scenes.series(), scenes.excuses());
        }

        List<Reading> all() {
            return Scene.rooms(AtWork.ROOMS, series);
        }

        AtWork atWork() {
            List<Standard> laws = List.of(law.build("one", 1), other.build("other", 1));
            return new AtWork(laws, excuses);
        }

        Map<String, List<Timeline.Step>> plainly() {
            return atWork().judge(AtWork.single(all()), end());
        }

        Reading last() {
            return series.isEmpty() ? Scene.reading("a", 700, 0) : series.getLast();
        }

        Instant end() {
            return last().time().plusSeconds(1000);
        }
    }
}
