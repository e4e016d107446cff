package dev.caretaker.server.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.caretaker.server.journey.Api;
import dev.caretaker.server.journey.Publisher;
import dev.caretaker.server.journey.Series;
import dev.caretaker.testkit.server.InfluxServer;
import dev.caretaker.testkit.server.MosquittoServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 in the middle of a stream: nothing is lost, nothing is there twice. */
@Tag("server")
class SuddenDeathIT {
    private static final String TOKEN = "sudden-death-token-0123456789";
    private static final int READINGS = 20_000;
    private static final int KILLS = Integer.getInteger("caretaker.kills", 3);
    private static final String SITE = """
            sites:
              - id: plant
                name: {en: Plant, zh: 工厂}
                zone: UTC
                devices: [{id: probe, profile: caretaker}]
                buildings:
                  - id: hall
                    name: {en: Hall, zh: 车间}
                    floors:
                      - id: ground
                        level: 0
                        name: {en: Ground, zh: 地面}
                        spaces:
                          - id: machine
                            type: machine-room
                            name: {en: Machine, zh: 机器}
                            points: [{name: temperature, quantity: temperature, unit: °C, device: probe, path: readings.t}]
            """;
    private static final String STANDARDS = """
            document:
              id: limits
              title: {en: Limits, zh: 限值}
              issuer: maker
              jurisdiction: any
              edition: "1"
            standards:
              - id: too-hot
                version: 1
                status: published
                effective: 2010-01-01
                clause: "1"
                verification: verified
                title: {en: Not too hot, zh: 不过热}
                applies-to: {spaces: [machine-room], quantity: temperature}
                require: {at-most: 40 °C}
                hold: 2s
                severity: major
                class: equipment
                respond: {order: {trade: mechanical, priority: P2}}
                cases: []
            """;

    @TempDir
    Path dir;

    private final Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusMillis(READINGS * 5L);

    @Test
    void killedInMidStream_afterRestartEverythingIsThereOnce() throws IOException {
        try (MosquittoServer mosquitto = MosquittoServer.start();
                InfluxServer influx = InfluxServer.start()) {
            Path config = configuration(mosquitto, influx);
            try (Program first = run(config)) {
                first.awaitLine("Console at");
                try (Publisher publisher = new Publisher(mosquitto.tcpUrl())) {
                    stream(publisher, 0, READINGS / 2);
                    awaitAtLeast(influx, READINGS / 10);
                    first.kill();
                    stream(publisher, READINGS / 2, READINGS);
                }
            }
            try (Program second = run(config)) {
                String line = second.awaitLine("Console at");
                Api api =
                        new Api(URI.create(line.substring(line.indexOf("http")).strip()), TOKEN);
                awaitAtLeast(influx, READINGS);

                assertThat(count(influx)).isEqualTo(READINGS);
                assertThat(one(api, "/incidents").path("standard").path("id").asText())
                        .isEqualTo("limits.too-hot");
                assertThat(one(api, "/work-orders").path("state").asText()).isEqualTo("new");
                second.interrupt();
                assertThat(second.awaitEnd()).isZero();
            }
        }
    }

    @Test
    void killedAgainAndAgain_whileReadingsKeepComing_everythingIsThereOnce() throws Exception {
        Random random = new Random(Long.getLong("caretaker.kills.seed", System.nanoTime()));
        try (MosquittoServer mosquitto = MosquittoServer.start();
                InfluxServer influx = InfluxServer.start()) {
            Path config = configuration(mosquitto, influx);
            run(config, random.nextInt(500));
            AtomicInteger published = new AtomicInteger();
            AtomicBoolean over = new AtomicBoolean();
            Thread devices = Thread.ofVirtual().start(() -> keepPublishing(mosquitto, published, over));
            for (int kill = 0; kill < KILLS; kill++) {
                run(config, random.nextInt(2_000));
            }
            over.set(true);
            devices.join();
            try (Program last = run(config)) {
                String line = last.awaitLine("Console at");
                Api api =
                        new Api(URI.create(line.substring(line.indexOf("http")).strip()), TOKEN);
                awaitAtLeast(influx, published.get());

                assertThat(count(influx)).isEqualTo(published.get());
                await().until(() -> api.metric("caretaker_judging_waiting") == 0);
                assertThat(one(api, "/incidents").path("state").asText()).isEqualTo("open");
                assertThat(one(api, "/work-orders").path("state").asText()).isEqualTo("new");
            }
        }
    }

    /** A life that is ended some time after it began to listen. */
    private void run(Path config, int millis) throws InterruptedException {
        try (Program program = run(config)) {
            program.awaitLine("Console at");
            Thread.sleep(millis);
            program.kill();
        }
    }

    /** Hot readings at the time they are published, two hundred a second, until that is over. */
    private static void keepPublishing(MosquittoServer mosquitto, AtomicInteger published, AtomicBoolean over) {
        try (Publisher publisher = new Publisher(mosquitto.tcpUrl())) {
            while (!over.get()) {
                Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
                publisher.row("caretaker/plant/probe", new Series.Row(now, Map.of("t", 55.0)));
                published.incrementAndGet();
                LockSupport.parkNanos(5_000_000);
            }
        }
    }

    private static JsonNode one(Api api, String path) {
        JsonNode items = api.get(path).path("items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    /** Readings 5 ms apart, the newest of them a little in the past; from a quarter of the way on they are too hot. */
    private void stream(Publisher publisher, int from, int to) {
        for (int i = from; i < to; i++) {
            double value = i < READINGS / 4 ? 20 : 55;
            publisher.row("caretaker/plant/probe", new Series.Row(start.plusMillis(i * 5L), Map.of("t", value)));
        }
    }

    private Program run(Path config) {
        return Program.start(
                Map.of("CARETAKER_BOOTSTRAP_TOKEN", TOKEN),
                "run",
                "--config",
                config.toString(),
                "--standards",
                config.resolve("standards").toString(),
                "--data",
                dir.resolve("data").toString());
    }

    private Path configuration(MosquittoServer mosquitto, InfluxServer influx) throws IOException {
        Path config = Files.createDirectories(dir.resolve("config"));
        Files.writeString(config.resolve("site.yaml"), SITE);
        Files.writeString(Files.createDirectories(config.resolve("standards")).resolve("limits.yaml"), STANDARDS);
        Files.writeString(
                config.resolve("caretaker.yaml"), """
                http: {port: 0}
                mqtt: {url: "mqtt://%s:%d"}
                telemetry: {influxdb: {url: "%s"}}
                """.formatted(mosquitto.host(), mosquitto.port(), influx.url()));
        return config;
    }

    private static void awaitAtLeast(InfluxServer influx, long readings) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                // The database is made with the first write.
                .ignoreExceptionsMatching(e -> String.valueOf(e.getMessage()).contains("database not found"))
                .until(() -> count(influx) >= readings);
    }

    private static long count(InfluxServer influx) {
        String answer = influx.query("caretaker", "SELECT count(value) FROM temperature");
        return answer.contains("values") ? Long.parseLong(answer.replaceAll("(?s).*,(\\d+)\\]\\].*", "$1")) : 0;
    }
}
