package dev.caretaker.ingest.influx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caretaker.ingest.HistoryQuery;
import dev.caretaker.ingest.StoreRoad;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.testkit.server.InfluxServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real InfluxDB is killed under load and comes back. */
@Tag("server")
class InfluxAwayTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final PointId POINT = PointId.parse("meeting-301.co2");

    private final List<Reading> given = new ArrayList<>();

    @TempDir
    private Path log;

    @Test
    void readings_whileTheServerIsKilledAndStartedAgain_areStoredOnce() {
        try (InfluxServer server = InfluxServer.start();
                InfluxStore store = InfluxStore.open(InfluxSettings.open(server.url()), PointId::name);
                StoreRoad road = new StoreRoad(log, store, 500).open()) {
            give(road, 2_000);
            await().until(road::isDone);
            give(road, 2_000);
            server.kill();
            give(road, 2_000);
            await().until(() -> road.count("caretaker.ingest.retries") > 3);
            assertThat(road.isDone()).isFalse();

            server.startAgain();
            await().atMost(Duration.ofMinutes(1)).until(road::isDone);

            HistoryQuery all = HistoryQuery.raw(POINT, NOON, NOON.plus(Duration.ofDays(1)));
            assertThat(store.readings(all)).containsExactlyElementsOf(given);
        }
    }

    private void give(StoreRoad road, int count) {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            readings.add(Reading.of(POINT, NOON.plusSeconds(given.size() + i), i));
        }
        given.addAll(readings);
        road.give(readings);
    }
}
