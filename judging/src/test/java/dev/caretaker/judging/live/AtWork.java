package dev.caretaker.judging.live;

import dev.caretaker.judging.Scene;
import dev.caretaker.judging.Scenes;
import dev.caretaker.judging.Timeline;
import dev.caretaker.model.excuse.Excuse;
import dev.caretaker.model.library.Library;
import dev.caretaker.model.library.Packs;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.verdict.VerdictChange;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Judges at work over a few rooms: readings are handed over in batches, and in the end it is known what was said of whom.
 *
 * @param laws the standards
 * @param excuses what is excused
 * @param judges among how many judges the points are shared
 * @param records takes the changes as well
 */
public record AtWork(List<Standard> laws, List<Excuse> excuses, int judges, Consumer<List<VerdictChange>> records) {
    public static final int ROOMS = 4;
    /** Nobody judges it; its readings only tell how late it is. */
    private static final PointId CLOCK = Scene.point("clock");

    public AtWork(List<Standard> laws, List<Excuse> excuses) {
        this(laws, excuses, 1, changes -> {});
    }

    public AtWork sharedAmong(int number) {
        return new AtWork(laws, excuses, number, records);
    }

    public AtWork recordedBy(Consumer<List<VerdictChange>> others) {
        return new AtWork(laws, excuses, judges, others);
    }

    /** The verdicts of each standard and subject by the end, which comes after all readings. */
    public Map<String, List<Timeline.Step>> judge(List<List<Reading>> batches, Instant end) {
        Map<String, Timeline> said = new ConcurrentHashMap<>();
        Consumer<List<VerdictChange>> changes = told -> {
            told.forEach(one ->
                    said.computeIfAbsent(ruleOf(one), any -> new Timeline()).accept(one));
            records.accept(told);
        };
        try (Judging judging = Judging.start(parts(changes))) {
            for (List<Reading> batch : batches) {
                judging.accept(batch).toCompletableFuture().join();
            }
            judging.accept(List.of(Reading.of(CLOCK, end, 0)))
                    .toCompletableFuture()
                    .join();
        }
        Map<String, List<Timeline.Step>> steps = new TreeMap<>();
        said.forEach((rule, timeline) -> steps.put(rule, timeline.steps()));
        return steps;
    }

    /** One after the other, each by itself. */
    static List<List<Reading>> single(List<Reading> readings) {
        return readings.stream().map(List::of).toList();
    }

    /** Cut anywhere. */
    public static List<List<Reading>> cut(List<Reading> readings, Random random) {
        List<List<Reading>> batches = new ArrayList<>(List.of(new ArrayList<>()));
        int size = 1 + random.nextInt(40);
        for (Reading reading : readings) {
            if (random.nextInt(size) == 0) {
                batches.add(new ArrayList<>());
            }
            batches.getLast().add(reading);
        }
        return batches;
    }

    public static String ruleOf(VerdictChange change) {
        return ruleOf(change.standard().id().name(), change.subject());
    }

    public static String ruleOf(String law, PointId subject) {
        return law + " " + subject;
    }

    private JudgingParts parts(Consumer<List<VerdictChange>> changes) {
        return new JudgingParts(
                new Library(laws),
                Scene.graph(ROOMS, excuses),
                Packs.NONE,
                new JudgingSettings(judges, JudgingClock.READINGS, Duration.ofSeconds(Scenes.LATENESS), Duration.ZERO),
                () -> Scene.START,
                new SimpleMeterRegistry(),
                changes);
    }
}
