package dev.caretaker.judging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.requirement.Clear;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.requirement.Requirement;
import dev.caretaker.model.scope.Scope;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.StandardId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/**
 * The promise of the core where steady intervals are long enough for their readings to be forgotten, and several standards listen to
 * one point, so that they have them in common.
 */
@Tag("slow")
class LongSteadyIntervalTest {
    @Property(tries = 100, seed = "20261124", shrinking = ShrinkingMode.OFF)
    void verdicts_ofLongCalms_areThoseOfTheReference(@ForAll long seed) {
        Random random = new Random(seed);
        Map<StandardId, Scene.Law> laws = laws(random);
        List<Reading> series = series(random);
        Map<StandardId, Timeline> timelines = new HashMap<>();
        Judge judge = Judge.of(
                laws.entrySet().stream()
                        .map(entry -> entry.getValue().build(entry.getKey().name(), 1))
                        .toList(),
                Scene.graph(List.of()),
                JudgeSettings.recorded(Scene.START),
                change -> timeline(timelines, change.standard().id()).accept(change));

        for (Reading reading : new Scenes(random).shuffled(series)) {
            judge.accept(reading);
            switch (random.nextInt(60)) {
                case 0 -> judge.advance(reading.time().plusSeconds(random.nextInt(100)));
                case 1 -> assertThat(judge.currentVerdicts()).hasSize(laws.size());
                case 2 -> judge.accept(reading);
                default -> {}
            }
        }
        long end = Plainly.second(series.getLast()) + 1000;
        judge.advance(Scene.START.plusSeconds(end));

        laws.forEach((id, law) -> assertThat(timeline(timelines, id).steps())
                .as("seed %d %s", seed, law)
                .isEqualTo(PlainReference.steps(law, series, List.of(), end)));
    }

    private static Timeline timeline(Map<StandardId, Timeline> timelines, StandardId id) {
        return timelines.computeIfAbsent(id, any -> new Timeline());
    }

    private static Map<StandardId, Scene.Law> laws(Random random) {
        Map<StandardId, Scene.Law> laws = new HashMap<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            laws.put(new StandardId("house", "law-" + i), law(random));
        }
        return laws;
    }

    private static Scene.Law law(Random random) {
        Requirement require = Requirement.value(Limits.atMost(3 + random.nextInt(3)));
        Duration hold = Duration.ofSeconds(10L * random.nextInt(8));
        Clear clear = new Clear(Optional.empty(), Duration.ofSeconds(10L * random.nextInt(3)));
        Optional<Duration> silence = random.nextBoolean() ? Optional.empty() : Optional.of(Duration.ofMinutes(2));
        Scope.Times times = random.nextInt(3) == 0
                ? new Scope.Times(Optional.of("late"), Optional.empty(), Optional.empty())
                : Scope.Times.ALWAYS;
        return new Scene.Law(require, times, new Standard.Terms(require, hold, clear, silence));
    }

    /** Now and then a value beyond the limits that stays for a while, or a silence. */
    private static List<Reading> series(Random random) {
        List<Reading> series = new ArrayList<>();
        int second = 0;
        int value = 1;
        for (int i = 0; i < 250; i++) {
            second += random.nextInt(80) == 0 ? 60 + random.nextInt(300) : 5 + random.nextInt(8);
            if (random.nextInt(20) == 0) {
                value = random.nextInt(7);
            }
            series.add(Scene.reading("a", second, value));
        }
        return series;
    }
}
