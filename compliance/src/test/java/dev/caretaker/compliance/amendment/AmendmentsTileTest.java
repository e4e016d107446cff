package dev.caretaker.compliance.amendment;

import static dev.caretaker.model.standard.Verdict.NOT_EVALUABLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.compliance.interval.Period;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.records.Records;
import dev.caretaker.records.TestDatabase;
import dev.caretaker.records.database.Database;
import dev.caretaker.testkit.ManualTime;
import dev.caretaker.testkit.MeetingRoom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** Whatever is amended in whatever order: the intervals tile, and say what was written last. */
class AmendmentsTileTest {
    private static final int SECONDS = 40;
    private static final AtomicInteger ROOMS = new AtomicInteger();
    private static final ManualTime TIME = new ManualTime(MeetingRoom.at(SECONDS));
    private static @Nullable Records database;

    @BeforeContainer
    static void open() {
        database = Database.open(TestDatabase.SQLITE.empty(), TIME);
    }

    @AfterContainer
    static void close() {
        records().close();
    }

    @Property(tries = 300)
    void intervals_tileWithoutGapOrOverlap(@ForAll("stretches") List<Painted> amendments) {
        PointId room = PointId.parse("room-" + ROOMS.incrementAndGet() + ".co2");
        @Nullable Verdict[] seconds = new Verdict[SECONDS + 1];
        for (Painted painted : amendments) {
            List<Amendment> amended = records()
                    .inTransaction(handle -> Amendments.write(handle, painted.rewriting(room), TIME.instant()));
            assertThat(amended.stream().mapToLong(AmendmentsTileTest::length).sum())
                    .isEqualTo(paint(seconds, painted));
            assertThat(read(room)).isEqualTo(tiles(seconds));
        }
    }

    /** Paints a stretch into the seconds; how many of them differ from before. */
    private static int paint(@Nullable Verdict[] seconds, Painted painted) {
        int differing = 0;
        for (int i = 0; i < painted.verdicts.size(); i++) {
            Verdict before = seconds[painted.from + i] == null ? NOT_EVALUABLE : seconds[painted.from + i];
            differing += before == painted.verdicts.get(i) ? 0 : 1;
        }
        if (differing > 0) {
            for (int i = 0; i < painted.verdicts.size(); i++) {
                seconds[painted.from + i] = painted.verdicts.get(i);
            }
            int first = 0;
            while (seconds[first] == null) {
                first++;
            }
            for (int i = first; i < seconds.length; i++) {
                seconds[i] = seconds[i] == null ? NOT_EVALUABLE : seconds[i];
            }
        }
        return differing;
    }

    private static List<String> tiles(@Nullable Verdict[] seconds) {
        List<String> tiles = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= seconds.length; i++) {
            boolean ends = i == seconds.length || seconds[i] != seconds[i - 1];
            if (ends && seconds[i - 1] != null) {
                tiles.add(seconds[i - 1] + " " + from + "-" + (i == seconds.length ? "" : i));
            }
            from = ends ? i : from;
        }
        return tiles;
    }

    private static List<String> read(PointId room) {
        return records()
                .read(handle -> handle.createQuery(
                                "SELECT verdict, from_at, to_at FROM verdict_interval WHERE subject = :subject ORDER BY from_at")
                        .bind("subject", room.toString())
                        .map((row, context) -> {
                            long to = row.getLong("to_at");
                            String end = row.wasNull() ? "" : String.valueOf(second(to));
                            return row.getString("verdict") + " " + second(row.getLong("from_at")) + "-" + end;
                        })
                        .list());
    }

    private static long second(long millis) {
        return (millis - MeetingRoom.START.toEpochMilli()) / 1_000;
    }

    private static long length(Amendment amendment) {
        return second(amendment.period().to().toEpochMilli())
                - second(amendment.period().from().toEpochMilli());
    }

    @Provide
    Arbitrary<List<Painted>> stretches() {
        Arbitrary<List<Verdict>> verdicts =
                Arbitraries.of(Verdict.class).list().ofMinSize(1).ofMaxSize(10);
        return Combinators.combine(Arbitraries.integers().between(0, SECONDS - 10), verdicts)
                .as(Painted::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private static Records records() {
        return Objects.requireNonNull(database);
    }

    /** A stretch with the verdict of each of its seconds. */
    record Painted(int from, List<Verdict> verdicts) {
        Rewriting rewriting(PointId room) {
            List<Rewriting.Turn> turns = new ArrayList<>();
            for (int i = 0; i < verdicts.size(); i++) {
                turns.add(new Rewriting.Turn(MeetingRoom.at(from + i), verdicts.get(i)));
            }
            Period period = new Period(MeetingRoom.at(from), MeetingRoom.at(from + verdicts.size()));
            return new Rewriting(MeetingRoom.AIR, room, turns, period, AmendmentReason.LATE_READINGS);
        }
    }
}
