package dev.caretaker.ingest.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.caretaker.ingest.HistoryQuery;
import dev.caretaker.ingest.NaiveHistory;
import dev.caretaker.ingest.Sample;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.reading.Statistic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WindowedHistoryTest {
    private static final Instant START = Instant.parse("2026-11-21T00:00:00Z");
    private static final List<PointId> POINTS = List.of(PointId.parse("a.x"), PointId.parse("b.x"));

    @Provide
    Arbitrary<List<Reading>> readings() {
        Arbitrary<Integer> seconds = Arbitraries.integers().between(0, 3 * 86_400);
        Arbitrary<Integer> eighths = Arbitraries.integers().between(-10_000, 10_000);
        return Combinators.combine(Arbitraries.of(POINTS), seconds, eighths)
                .as((point, second, eighth) -> Reading.of(point, START.plusSeconds(second), eighth / 8.0))
                .list()
                .ofMaxSize(60);
    }

    @Property(tries = 60)
    void windowedHistory_ofAnyReadings_equalsTheNaiveAnswer(
            @ForAll("readings") List<Reading> readings,
            @ForAll @IntRange(min = 1, max = 100_000) int width,
            @ForAll @IntRange(max = 86_400) int from,
            @ForAll @IntRange(max = 200_000) int length)
            throws IOException {
        Path dir = Files.createTempDirectory("history");
        try (EmbeddedStore store = EmbeddedStore.open(dir)) {
            int half = readings.size() / 2;
            store.append(readings.subList(0, half));
            store.append(readings.subList(half, readings.size()));
            for (Statistic statistic : Statistic.values()) {
                HistoryQuery query = new HistoryQuery(
                        POINTS.getFirst(),
                        START.plusSeconds(from),
                        START.plusSeconds((long) from + length),
                        Optional.of(Duration.ofSeconds(width)),
                        statistic,
                        1 + width % 50);
                assertSame(store.history(query), NaiveHistory.of(readings, query));
            }
        } finally {
            delete(dir);
        }
    }

    private static void assertSame(List<Sample> found, List<Sample> expected) {
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(found.get(i).time()).isEqualTo(expected.get(i).time());
            assertThat(found.get(i).value()).isCloseTo(expected.get(i).value(), within(1e-6));
        }
    }

    private static void delete(Path dir) throws IOException {
        try (var files = Files.walk(dir)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
