package dev.caretaker.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.readinglog.embedded.LogSettings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreVerticleTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    private Path directory;

    private static Reading reading(int point, int value) {
        return Reading.of(PointId.parse("room-" + point + ".co2"), NOON.plusSeconds(value), value);
    }

    private static List<Reading> readings(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> reading(i % 7, i))
                .toList();
    }

    @Test
    void readings_areStoredInTheirOrder() {
        StubbornStore store = new StubbornStore(reading -> false);
        try (StoreRoad road = new StoreRoad(directory, store, 100).open()) {
            road.give(readings(0, 950));
            await().until(road::isDone);

            assertThat(store.stored()).isEqualTo(readings(0, 950));
            assertThat(road.count("caretaker.ingest.readings")).isEqualTo(950);
        }
    }

    @Test
    void singleReadings_areGatheredForOneWrite() {
        StubbornStore store = new StubbornStore(reading -> false);
        try (StoreRoad road = new StoreRoad(directory, store, 1_000).open()) {
            readings(0, 500).forEach(one -> road.give(List.of(one)));
            await().until(road::isDone);

            assertThat(store.stored()).hasSize(500);
            assertThat(store.writes()).isLessThan(250);
        }
    }

    @Test
    void storeThatIsAway_keepsNobodyWaiting_andGetsEverythingWhenItIsBack() {
        StubbornStore store = new StubbornStore(reading -> false);
        store.goAway();
        try (StoreRoad road = new StoreRoad(directory, store, 100).open()) {
            road.give(readings(0, 1_000));
            await().until(() -> road.count("caretaker.ingest.retries") > 3);
            road.give(readings(1_000, 1_000));
            assertThat(road.succeeds()).isFalse();
            assertThat(road.waiting()).isEqualTo(2_000);

            store.comeBack();
            await().until(road::isDone);

            assertThat(store.stored()).isEqualTo(readings(0, 2_000));
            assertThat(road.succeeds()).isTrue();
        }
    }

    @Test
    void storeThatIsAwayOverARestart_getsEverythingFromTheLog() {
        StubbornStore store = new StubbornStore(reading -> false);
        try (StoreRoad road = new StoreRoad(directory, store, 100).open()) {
            road.give(readings(0, 500));
            await().until(road::isDone);
            store.goAway();
            road.give(readings(500, 500));
            await().until(() -> !road.succeeds());
        }
        assertThat(store.stored()).hasSize(500);
        store.comeBack();
        try (StoreRoad road = new StoreRoad(directory, store, 100).open()) {
            await().until(road::isDone);

            assertThat(store.stored()).isEqualTo(readings(0, 1_000));
        }
    }

    @Test
    void readingsThatTheStoreRefuses_areSetAsideWithItsReason_andAllOthersStored() {
        StubbornStore store = new StubbornStore(reading -> reading.value() == 33 || reading.value() == 34);
        try (StoreRoad road = new StoreRoad(directory, store, 100).open()) {
            road.give(readings(0, 500));
            await().until(road::isDone);

            assertThat(store.stored()).hasSize(498).doesNotContain(reading(5, 33), reading(6, 34));
            assertThat(road.refused())
                    .extracting(RefusedReadings.Refused::reading)
                    .containsExactly(reading(5, 33), reading(6, 34));
            assertThat(road.refused())
                    .allSatisfy(one -> assertThat(one.why().code()).isEqualTo(StoreException.Code.REFUSED));
            assertThat(road.count("caretaker.ingest.refused")).isEqualTo(2);
        }
    }

    @Test
    void readingsGivenUpInTheLog_areCounted() {
        StubbornStore store = new StubbornStore(reading -> false);
        LogSettings small = LogSettings.of(Set.of("store")).keeping(10_000, 30_000);
        try (StoreRoad road = new StoreRoad(directory, store, 100, small)) {
            for (int i = 0; i < 5_000; i += 100) {
                road.give(readings(i, 100));
            }
            StoreRoad opened = road.open();
            await().until(opened::isDone);

            assertThat(store.stored().size() + road.count("caretaker.ingest.unstored"))
                    .isEqualTo(5_000);
            assertThat(road.count("caretaker.ingest.unstored")).isPositive();
        }
    }

    @Test
    void stop_storesWhatIsLeft() {
        StubbornStore store = new StubbornStore(reading -> false);
        try (StoreRoad road = new StoreRoad(directory, store, 10_000).open()) {
            road.give(readings(0, 10));
            await().until(road::isDone);
            road.give(readings(10, 90));
        }
        assertThat(store.stored()).hasSize(100);
    }
}
