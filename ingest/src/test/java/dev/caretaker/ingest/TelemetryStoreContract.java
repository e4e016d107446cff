package dev.caretaker.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Quality;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.reading.Statistic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What every telemetry store promises. */
public abstract class TelemetryStoreContract {
    protected static final PointId CO2 = PointId.parse("meeting-301.co2");
    protected static final PointId DOOR = PointId.parse("door-1.door");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-24T00:00:00Z");

    /** An empty store, the same through one test. */
    protected abstract TelemetryStore store();

    private static Reading at(Instant time, double value) {
        return Reading.of(CO2, time, value);
    }

    private static HistoryQuery windows(Instant from, Instant to, Duration every, Statistic statistic) {
        return new HistoryQuery(CO2, from, to, Optional.of(every), statistic, 1_000);
    }

    private static HistoryQuery everything(PointId point) {
        return HistoryQuery.raw(point, NOON.minus(Duration.ofDays(30)), NOON.plus(Duration.ofDays(30)));
    }

    @Test
    void readings_appended_comeBackWhole() {
        Reading corrected =
                new Reading(CO2, NOON.plusMillis(1), 812.53125, NOON.plusMillis(250), Quality.TIME_CORRECTED);
        Reading bad = new Reading(CO2, NOON.plusMillis(2), -1e-9, NOON.plusSeconds(9), Quality.BAD);
        Reading open = Reading.of(DOOR, NOON, 1);

        store().append(List.of(corrected, open, bad));

        assertThat(store().readings(everything(CO2))).containsExactly(corrected, bad);
        assertThat(store().readings(everything(DOOR))).containsExactly(open);
    }

    @Test
    void readings_beforeAnythingWasStored_areNone() {
        assertThat(store().readings(everything(CO2))).isEmpty();
        assertThat(store().history(windows(NOON, MIDNIGHT, Duration.ofHours(1), Statistic.MEAN)))
                .isEmpty();
        assertThat(store().latest()).isEmpty();
        assertThat(store().answers()).isTrue();
    }

    @Test
    void append_ofTheSameBatchTwice_keepsOne() {
        List<Reading> batch = List.of(at(NOON, 400), at(NOON.plusSeconds(60), 410));

        store().append(batch);
        store().append(batch);

        assertThat(store().readings(everything(CO2))).containsExactlyElementsOf(batch);
    }

    @Test
    void append_ofTheSameTimeWithAnotherValue_keepsTheLast() {
        store().append(List.of(at(NOON, 1), at(NOON, 2), Reading.of(DOOR, NOON, 1), at(NOON, 3)));
        assertThat(store().readings(everything(CO2))).containsExactly(at(NOON, 3));

        store().append(List.of(at(NOON, 4)));
        assertThat(store().readings(everything(CO2))).containsExactly(at(NOON, 4));
        assertThat(store().latest()).containsEntry(CO2, at(NOON, 4));
    }

    @Test
    void append_inAnyOrder_readsInTheOrderOfTime() {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            readings.add(at(NOON.plusSeconds(60L * i), i));
        }
        List<Reading> shuffled = new ArrayList<>(readings);
        Collections.shuffle(shuffled, new Random(7));

        store().append(shuffled);

        assertThat(store().readings(everything(CO2))).containsExactlyElementsOf(readings);
    }

    @Test
    void history_startIsIncludedAndEndIsNot() {
        store().append(List.of(at(NOON, 1), at(NOON.plusMillis(1), 2), at(NOON.plusMillis(2), 3)));

        assertThat(store().history(HistoryQuery.raw(CO2, NOON, NOON.plusMillis(2))))
                .containsExactly(new Sample(NOON, 1), new Sample(NOON.plusMillis(1), 2));
        assertThat(store().history(HistoryQuery.raw(CO2, NOON.plusNanos(1), NOON.plusNanos(1_000_001))))
                .containsExactly(new Sample(NOON.plusMillis(1), 2));
        assertThat(store().history(HistoryQuery.raw(CO2, NOON, NOON))).isEmpty();
    }

    @Test
    void history_withALimit_returnsTheOldest() {
        store().append(List.of(at(MIDNIGHT.minusSeconds(1), 1), at(MIDNIGHT, 2), at(MIDNIGHT.plusSeconds(1), 3)));
        Instant from = MIDNIGHT.minusSeconds(60);
        Instant to = MIDNIGHT.plusSeconds(60);

        assertThat(store().history(new HistoryQuery(CO2, from, to, Optional.empty(), Statistic.LAST, 2)))
                .containsExactly(new Sample(MIDNIGHT.minusSeconds(1), 1), new Sample(MIDNIGHT, 2));
        assertThat(store().history(
                                new HistoryQuery(CO2, from, to, Optional.of(Duration.ofSeconds(1)), Statistic.MEAN, 2)))
                .containsExactly(new Sample(MIDNIGHT.minusSeconds(1), 1), new Sample(MIDNIGHT, 2));
        assertThat(store().history(new HistoryQuery(CO2, from, to, Optional.empty(), Statistic.LAST, 0)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} of a window over midnight is {1}")
    @CsvSource({"MEAN, 3", "MIN, 1", "MAX, 6", "SUM, 9", "COUNT, 3", "LAST, 2"})
    void history_windowOverMidnight_isWhole(Statistic statistic, double expected) {
        store().append(List.of(
                at(MIDNIGHT.minusSeconds(2), 1), at(MIDNIGHT.minusSeconds(1), 6), at(MIDNIGHT.plusSeconds(1), 2)));

        // 7 hours do not divide a day: this window runs from 19:00 to 02:00.
        Instant start = Instant.ofEpochSecond(MIDNIGHT.getEpochSecond() / 25_200 * 25_200);
        List<Sample> samples =
                store().history(windows(NOON, MIDNIGHT.plusSeconds(3_600), Duration.ofHours(7), statistic));

        assertThat(samples).containsExactly(new Sample(start, expected));
    }

    @ParameterizedTest
    @EnumSource(Statistic.class)
    void history_windowsWithoutReadings_areAbsent(Statistic statistic) {
        store().append(List.of(at(NOON, 5), at(NOON.plusSeconds(185), 5)));

        assertThat(store().history(windows(NOON, MIDNIGHT, Duration.ofMinutes(1), statistic)))
                .extracting(Sample::time)
                .containsExactly(NOON, NOON.plusSeconds(180));
    }

    @Test
    void history_windows_areAlignedToTheEpochAndHoldOnlyWhatWasAskedFor() {
        store().append(List.of(at(NOON.plusSeconds(10), 1), at(NOON.plusSeconds(50), 3), at(NOON.plusSeconds(70), 8)));

        List<Sample> samples = store().history(
                        windows(NOON.plusSeconds(30), NOON.plusSeconds(65), Duration.ofMinutes(1), Statistic.SUM));

        assertThat(samples).containsExactly(new Sample(NOON, 3));
    }

    @Test
    void latest_holdsTheNewestByItsOwnTime() {
        Reading silent = Reading.of(DOOR, NOON.minus(Duration.ofDays(20)), 0);
        Reading newest = at(NOON, 900);
        store().append(List.of(silent));
        store().append(List.of(newest));
        store().append(List.of(at(NOON.minusSeconds(60), 100)));

        assertThat(store().latest()).isEqualTo(Map.of(DOOR, silent, CO2, newest));
    }

    @Test
    void append_ofAnImpossibleTime_isRefusedForGood() {
        Reading impossible = at(Instant.parse("9000-01-01T00:00:00Z"), 1);

        assertThatThrownBy(() -> store().append(List.of(impossible)))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.retryable()).isFalse());
    }

    @Test
    void append_ofManyPoints_keepsThemApart() {
        List<Reading> batch = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            batch.add(Reading.of(PointId.parse("room-" + i + ".temperature"), NOON, i / 7.0));
        }

        store().append(batch);

        assertThat(store().latest()).hasSize(3_000);
        assertThat(store().latest().values()).containsExactlyInAnyOrderElementsOf(batch);
    }

    @Test
    void history_ofRandomReadings_equalsTheNaiveAnswer() {
        Random random = new Random(42);
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            long second = random.nextInt(3 * 86_400);
            readings.add(at(NOON.plusSeconds(second), Math.floor(random.nextDouble() * 1_000) / 8));
        }
        store().append(readings);

        for (Statistic statistic : Statistic.values()) {
            HistoryQuery query =
                    windows(NOON.plusSeconds(77), NOON.plusSeconds(200_001), Duration.ofSeconds(3_571), statistic);
            List<Sample> expected = NaiveHistory.of(readings, query);
            List<Sample> found = store().history(query);
            assertThat(found).as("%s", statistic).hasSameSizeAs(expected);
            for (int i = 0; i < expected.size(); i++) {
                assertThat(found.get(i).time()).isEqualTo(expected.get(i).time());
                assertThat(found.get(i).value()).isCloseTo(expected.get(i).value(), within(1e-6));
            }
        }
    }
}
