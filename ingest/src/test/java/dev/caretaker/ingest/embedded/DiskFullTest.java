package dev.caretaker.ingest.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.caretaker.ingest.HistoryQuery;
import dev.caretaker.ingest.StoreException;
import dev.caretaker.ingest.StoreRoad;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SQLite is told that its file may have so many pages, and fails as it does on a full disk. */
class DiskFullTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final PointId POINT = PointId.parse("meeting-301.co2");

    @TempDir
    Path dir;

    private static List<Reading> batch(int number) {
        return IntStream.range(0, 500)
                .mapToObj(i -> Reading.of(POINT, NOON.plusSeconds(number * 500L + i), i))
                .toList();
    }

    @Test
    void append_onAFullDisk_saysSoAndKeepsWhatItHad() {
        try (EmbeddedStore store = EmbeddedStore.open(dir, () -> List.of("max_page_count=8"))) {
            store.append(batch(0));
            assertThatThrownBy(() -> store.append(batch(1))).isInstanceOfSatisfying(StoreException.class, e -> {
                assertThat(e.retryable()).isTrue();
                assertThat(e.code()).isEqualTo(StoreException.Code.DISK_FULL);
                assertThat(e).hasMessageContaining("Free some space");
            });
            assertThat(store.readings(HistoryQuery.raw(POINT, NOON, NOON.plus(Duration.ofDays(1)))))
                    .containsExactlyElementsOf(batch(0));
        }
    }

    @Test
    void readings_onAFullDisk_waitForSpaceAndAreThenStored(@TempDir Path log) {
        List<String> pragmas = new CopyOnWriteArrayList<>(List.of("max_page_count=8"));
        try (EmbeddedStore store = EmbeddedStore.open(dir, () -> pragmas);
                StoreRoad road = new StoreRoad(log, store, 500).open()) {
            for (int i = 0; i < 4; i++) {
                road.give(batch(i));
            }
            await().until(() -> road.count("caretaker.ingest.retries") > 3);
            assertThat(road.isDone()).isFalse();

            pragmas.clear();
            await().until(road::isDone);

            assertThat(store.readings(HistoryQuery.raw(POINT, NOON, NOON.plus(Duration.ofDays(1)))))
                    .hasSize(2_000);
        }
    }
}
