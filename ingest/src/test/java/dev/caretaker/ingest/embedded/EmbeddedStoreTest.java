package dev.caretaker.ingest.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.caretaker.ingest.HistoryQuery;
import dev.caretaker.ingest.StoreException;
import dev.caretaker.ingest.TelemetryStore;
import dev.caretaker.ingest.TelemetryStoreContract;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest extends TelemetryStoreContract {
    private static final Instant DAY_1 = Instant.parse("2026-11-21T10:00:00Z");
    private static final Instant DAY_2 = DAY_1.plus(Duration.ofDays(1));
    private static final Instant DAY_3 = DAY_1.plus(Duration.ofDays(2));

    @TempDir
    Path dir;

    private EmbeddedStore store;

    @BeforeEach
    void open() {
        store = EmbeddedStore.open(dir);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected TelemetryStore store() {
        return store;
    }

    private void openAgain() {
        store.close();
        store = EmbeddedStore.open(dir);
    }

    @Test
    void open_withOldData_knowsTheLatestOfSilentPointsToo() {
        Reading silent = Reading.of(DOOR, DAY_1, 1);
        Reading late = Reading.of(CO2, DAY_2, 500);
        store.append(List.of(silent, Reading.of(CO2, DAY_3, 700), late));
        openAgain();

        assertThat(store.latest()).isEqualTo(Map.of(DOOR, silent, CO2, Reading.of(CO2, DAY_3, 700)));
        assertThat(store.readings(HistoryQuery.raw(CO2, DAY_1, DAY_3))).containsExactly(late);
    }

    @Test
    void deleteBefore_aDay_forgetsTheDaysBeforeAndGivesTheFilesBack() throws IOException {
        store.append(List.of(Reading.of(DOOR, DAY_1, 1), Reading.of(CO2, DAY_1, 1), Reading.of(CO2, DAY_2, 2)));
        assertThat(store.readings(HistoryQuery.raw(CO2, DAY_1, DAY_3))).hasSize(2);

        store.deleteBefore(LocalDate.parse("2026-11-22"));

        assertThat(store.readings(HistoryQuery.raw(CO2, DAY_1, DAY_3))).containsExactly(Reading.of(CO2, DAY_2, 2));
        assertThat(store.latest()).containsOnlyKeys(CO2);
        try (var files = Files.list(dir)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("2026-11-21"));
        }
        store.append(List.of(Reading.of(DOOR, DAY_1, 0)));
        openAgain();
        assertThat(store.latest()).containsEntry(DOOR, Reading.of(DOOR, DAY_1, 0));
    }

    @Test
    void open_aSecondTime_isRefusedWhileTheFirstHasIt() {
        assertThatThrownBy(() -> EmbeddedStore.open(dir))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("another process");
    }

    @Test
    void open_dayFilesWithoutTheirCatalogue_isRefusedInPlainWords() throws IOException {
        store.append(List.of(Reading.of(CO2, DAY_1, 1)));
        store.close();
        Files.delete(dir.resolve("catalogue.db"));

        assertThatThrownBy(() -> EmbeddedStore.open(dir)).hasMessageContaining("bring catalogue.db back");
    }

    @Test
    void open_afterAFileWasMadeWithoutItsTable_goesOn() throws IOException {
        store.append(List.of(Reading.of(CO2, DAY_1, 1)));
        store.close();
        Files.createFile(dir.resolve("2026-11-20.db"));
        store = EmbeddedStore.open(dir);

        HistoryQuery all = HistoryQuery.raw(CO2, DAY_1.minus(Duration.ofDays(9)), DAY_3);
        assertThat(store.readings(all)).hasSize(1);
    }

    @Test
    void append_ofManyDays_keepsFewFilesOpenAndLosesNothing() {
        List<Reading> batch = new ArrayList<>();
        for (int day = 0; day < 30; day++) {
            batch.add(Reading.of(CO2, DAY_1.plus(Duration.ofDays(day)), day));
        }
        store.append(batch);

        HistoryQuery all = HistoryQuery.raw(CO2, DAY_1, DAY_1.plus(Duration.ofDays(30)));
        assertThat(store.readings(all)).containsExactlyElementsOf(batch);
    }

    @Test
    void readers_besideTheWriter_seeWholeBatches() throws Exception {
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> seen = new ArrayList<>();
            for (int batch = 0; batch < 50; batch++) {
                List<Reading> readings = new ArrayList<>();
                for (int i = 0; i < 100; i++) {
                    readings.add(Reading.of(CO2, DAY_1.plusSeconds(batch * 100L + i), i));
                }
                store.append(readings);
                seen.add(readers.submit(() ->
                        store.readings(HistoryQuery.raw(CO2, DAY_1, DAY_2)).size() % 100 == 0));
            }
            for (Future<Boolean> whole : seen) {
                assertThat(whole.get()).isTrue();
            }
        }
    }

    @Test
    void append_afterClosing_isRefused() {
        store.close();
        assertThatThrownBy(() -> store.append(List.of(Reading.of(PointId.parse("a.b"), DAY_1, 1))))
                .isInstanceOf(StoreException.class);
        assertThat(store.answers()).isFalse();
    }
}
