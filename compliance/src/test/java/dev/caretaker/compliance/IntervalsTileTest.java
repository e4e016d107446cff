package dev.caretaker.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.alerting.incident.IncidentFold;
import dev.caretaker.alerting.incident.IncidentParts;
import dev.caretaker.judging.Scene;
import dev.caretaker.judging.Scenes;
import dev.caretaker.judging.Timeline;
import dev.caretaker.judging.live.AtWork;
import dev.caretaker.model.excuse.Excuse;
import dev.caretaker.model.library.Library;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.records.Records;
import dev.caretaker.records.TestDatabase;
import dev.caretaker.records.database.Database;
import dev.caretaker.testkit.ManualTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What judges at work have said, as it is kept: the intervals of each watch tile time without gap or overlap. */
class IntervalsTileTest {
    private static final ManualTime TIME = new ManualTime(Scene.START);
    private static final AtomicInteger LAWS = new AtomicInteger();
    private static @Nullable Records database;

    @BeforeContainer
    static void open() {
        database = Database.open(TestDatabase.SQLITE.empty(), TIME);
    }

    @AfterContainer
    static void close() {
        records().close();
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF, seed = "20261126")
    void intervals_ofReadingsInAnyOrder_tileFromTheFirstVerdictOn(@ForAll long seed) {
        Random random = new Random(seed);
        Scenes scenes = new Scenes(random);
        Scene.Law law = scenes.law();
        String name = "law-" + LAWS.incrementAndGet();
        Standard standard = law.build(name, 1);
        List<Reading> series = Scene.rooms(AtWork.ROOMS, scenes.series());
        List<Excuse> excuses = scenes.excuses();
        IncidentFold fold = IncidentFold.open(new IncidentParts(
                records(),
                new Library(List.of(standard)),
                Scene.graph(AtWork.ROOMS, excuses),
                IncidentParts.SETTLE,
                List.of()));

        Map<String, List<Timeline.Step>> said = new AtWork(List.of(standard), excuses)
                .sharedAmong(1 + random.nextInt(4))
                .recordedBy(fold::accept)
                .judge(AtWork.cut(scenes.shuffled(series), random), Scene.START.plusSeconds(20_000));

        Map<String, List<Kept>> kept = kept(name);
        assertThat(kept.keySet()).isEqualTo(said.keySet());
        kept.forEach((watch, intervals) -> {
            assertTiles(intervals);
            assertThat(intervals.stream().map(Kept::step).toList())
                    .as("seed %d, %s by %s", seed, watch, law)
                    .isEqualTo(said.get(watch));
        });
    }

    private static void assertTiles(List<Kept> intervals) {
        for (int i = 0; i + 1 < intervals.size(); i++) {
            assertThat(intervals.get(i).from()).isLessThan(intervals.get(i).to());
            assertThat(intervals.get(i).to()).isEqualTo(intervals.get(i + 1).from());
            assertThat(intervals.get(i).verdict())
                    .isNotEqualTo(intervals.get(i + 1).verdict());
        }
        assertThat(intervals.getLast().to()).as("the end of the last").isZero();
    }

    private static Map<String, List<Kept>> kept(String law) {
        return new TreeMap<>(records().read(handle -> rows(handle, law)).stream()
                .collect(Collectors.groupingBy(one -> law + " " + one.subject())));
    }

    private static List<Kept> rows(Handle handle, String law) {
        return handle.createQuery("SELECT subject, verdict, from_at, to_at FROM verdict_interval"
                        + " WHERE standard_id = :law ORDER BY from_at")
                .bind("law", "house." + law)
                .map((row, context) -> new Kept(
                        row.getString("subject"),
                        row.getString("verdict"),
                        row.getLong("from_at"),
                        row.getLong("to_at")))
                .list();
    }

    private static Records records() {
        return Objects.requireNonNull(database);
    }

    /** An interval as it is kept; the end of the one that holds now is zero. */
    private record Kept(String subject, String verdict, long from, long to) {
        Timeline.Step step() {
            return new Timeline.Step(Instant.ofEpochMilli(from), Verdict.valueOf(verdict));
        }
    }
}
