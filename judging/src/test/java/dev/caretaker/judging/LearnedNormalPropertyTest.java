package dev.caretaker.judging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.judging.live.Bootstrap;
import dev.caretaker.judging.live.History;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.requirement.Training;
import dev.caretaker.model.verdict.VerdictChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** The same seed and the same training give the same verdicts, however readings arrive and however often it is restarted. */
@Tag("slow")
public class LearnedNormalPropertyTest {
    private static final int LATENESS = 120;
    private static final Room.Draft STANDARD =
            Usage.standard(new Training(4, 3, 7)).hold(Duration.ofMinutes(30)).silence(Duration.ofHours(2));

    @Property(tries = 60)
    void verdicts_shuffledDoubledAndCut_areTheSame(@ForAll("weeks") List<Reading> series, @ForAll Random random) {
        Timeline inOrder = new Timeline();
        Judge judge = judge(inOrder, new ArrayList<>());
        series.forEach(judge::accept);
        Timeline shuffled = new Timeline();
        Judge other = judge(shuffled, new ArrayList<>());
        for (Reading reading : arriving(series, random)) {
            other.accept(reading);
            if (random.nextInt(4) == 0) {
                other.accept(reading);
                other.advance(reading.time().plusSeconds(random.nextInt(400)));
            }
        }
        Instant end = series.getLast().time().plusSeconds(LATENESS);
        judge.advance(end);
        other.advance(end);

        assertThat(shuffled.steps()).isEqualTo(inOrder.steps());
    }

    @Property(tries = 60)
    void verdicts_afterARestartFromTheStore_goOnTheSame(@ForAll("weeks") List<Reading> series, @ForAll Random random) {
        int cut = 1 + random.nextInt(series.size() - 1);
        List<Reading> stored = series.subList(0, cut);
        List<VerdictChange> straight = new ArrayList<>();
        Judge first = judge(new Timeline(), straight);
        stored.forEach(first::accept);
        List<Breach> breaches = first.breaches();
        straight.clear();

        List<VerdictChange> restarted = new ArrayList<>();
        Judge second = judge(new Timeline(), restarted);
        second.stand(breaches);
        Instant now = stored.getLast().time();
        History history = (point, from) ->
                stored.stream().filter(one -> !one.time().isBefore(from)).toList();
        new Bootstrap(second, history, Optional.of(now)).learn(now);
        restarted.clear();
        for (Judge judge : List.of(first, second)) {
            series.subList(cut, series.size()).forEach(judge::accept);
        }

        assertThat(restarted.stream().map(LearnedNormalPropertyTest::gist))
                .isEqualTo(
                        straight.stream().map(LearnedNormalPropertyTest::gist).toList());
    }

    private static String gist(VerdictChange change) {
        return change.at() + " " + change.from() + " " + change.to() + " "
                + change.evidence().measured() + " " + change.evidence().compared();
    }

    private static Judge judge(Timeline timeline, List<VerdictChange> changes) {
        return Judge.of(List.of(STANDARD.build()), Room.of(Usage.FLOW), JudgeSettings.recorded(Room.START), change -> {
            timeline.accept(change);
            changes.add(change);
        });
    }

    /** Each reading is up to the lateness bound on its way. */
    private static List<Reading> arriving(List<Reading> series, Random random) {
        TreeMap<Double, Reading> arrivals = new TreeMap<>();
        series.forEach(
                reading -> arrivals.put(reading.time().getEpochSecond() + random.nextDouble() * LATENESS, reading));
        return new ArrayList<>(arrivals.values());
    }

    /** Eleven days of one reading a minute or so in each quarter of an hour, now and then far from usual, now and then none. */
    @Provide
    Arbitrary<List<Reading>> weeks() {
        return Arbitraries.longs().map(LearnedNormalPropertyTest::days);
    }

    public static List<Reading> days(long seed) {
        Random random = new Random(seed);
        List<Reading> readings = new ArrayList<>();
        double times = 1;
        boolean silent = false;
        for (int second = 0; second < 11 * Usage.DAY; second += 300 + random.nextInt(600)) {
            if (random.nextInt(60) == 0) {
                times = random.nextBoolean() ? 1 : 1 + 6 * random.nextDouble();
                silent = random.nextInt(6) == 0;
            }
            double usual = Usage.usual(second / Usage.DAY, second % Usage.DAY / Usage.HOUR);
            if (!silent) {
                readings.add(Room.reading(second, usual * times * (0.8 + 0.4 * random.nextDouble())));
            }
        }
        return readings.size() > 1 ? readings : Usage.days(0, 11);
    }
}
