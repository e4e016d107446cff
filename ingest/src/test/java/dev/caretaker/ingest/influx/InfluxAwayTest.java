package dev.caretaker.ingest.influx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caretaker.ingest.HistoryQuery;
import dev.caretaker.ingest.Ingest;
import dev.caretaker.ingest.IngestSettings;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.testkit.server.InfluxServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A real InfluxDB is killed under load and comes back. */
@Tag("server")
class InfluxAwayTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final PointId POINT = PointId.parse("meeting-301.co2");
    private static final IngestSettings SETTINGS =
            new IngestSettings(2, 500, Duration.ofMillis(20), Duration.ofMillis(200), Duration.ofSeconds(1));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<CompletableFuture<Void>> stages = new ArrayList<>();
    private final List<Reading> given = new ArrayList<>();

    @Test
    void ingest_whileTheServerIsKilledAndStartedAgain_storesEverythingOnce() {
        try (InfluxServer server = InfluxServer.start();
                InfluxStore store = InfluxStore.open(InfluxSettings.open(server.url()), PointId::name);
                Ingest ingest = Ingest.over(store, SETTINGS, meters)) {
            give(ingest, 2_000);
            join();
            give(ingest, 2_000);
            server.kill();
            give(ingest, 2_000);
            await().until(() -> meters.counter("caretaker.ingest.retries").count() > 3);
            assertThat(stages.getLast()).isNotDone();

            server.startAgain();
            join();

            HistoryQuery all = HistoryQuery.raw(POINT, NOON, NOON.plus(Duration.ofDays(1)));
            assertThat(store.readings(all)).containsExactlyElementsOf(given);
        }
    }

    private void give(Ingest ingest, int count) {
        for (int i = 0; i < count; i++) {
            Reading reading = Reading.of(POINT, NOON.plusSeconds(given.size()), i);
            given.add(reading);
            stages.add(ingest.accept(List.of(reading)).toCompletableFuture());
        }
    }

    private void join() {
        CompletableFuture.allOf(stages.toArray(CompletableFuture[]::new))
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
    }
}
