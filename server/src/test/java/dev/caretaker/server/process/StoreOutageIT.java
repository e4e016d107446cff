package dev.caretaker.server.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.caretaker.server.journey.Api;
import dev.caretaker.server.journey.Publisher;
import dev.caretaker.server.journey.Series;
import dev.caretaker.testkit.server.InfluxServer;
import dev.caretaker.testkit.server.MosquittoServer;
import dev.caretaker.testkit.webhook.Received;
import dev.caretaker.testkit.webhook.WebhookReceiver;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The telemetry store is away, or refuses: pages leave all the same, nothing is lost, and health says so. */
@Tag("server")
class StoreOutageIT {
    private static final String TOKEN = "store-outage-token-0123456789";
    private static final int ROOMS = 20;
    private static final String STANDARDS = """
            document:
              id: fire
              title: {en: Fire, zh: 消防}
              issuer: maker
              jurisdiction: any
              edition: "1"
            standards:
              - id: smoke
                version: 1
                status: published
                effective: 2010-01-01
                clause: "1"
                verification: verified
                title: {en: No smoke, zh: 无烟雾}
                applies-to: {quantity: temperature}
                require: {at-most: 60 °C}
                severity: critical
                class: fire
                respond: {page: guards}
                cases: []
            """;

    @TempDir
    private Path dir;

    private final Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(60);

    @Test
    void storeAway_pagesLeaveAtOnce_andEverythingIsStoredLater() throws IOException {
        try (MosquittoServer mosquitto = MosquittoServer.start();
                InfluxServer influx = InfluxServer.start();
                WebhookReceiver guards = WebhookReceiver.start();
                Program program = run(mosquitto, influx, guards);
                Publisher publisher = new Publisher(mosquitto.tcpUrl())) {
            Api api = api(program);
            warm(publisher);
            await().ignoreExceptions().until(() -> count(influx) == ROOMS);
            influx.kill();

            for (int room = 0; room < ROOMS; room++) {
                publish(publisher, room, 1, 90);
                assertThat(room(guards.expectWithin(Duration.ofSeconds(5)))).isEqualTo("room-" + room + ".temperature");
                for (int second = 2; second < 50; second++) {
                    publish(publisher, room, second, 90);
                }
            }
            publisher.flush();

            assertThat(health(api, "telemetry")).as("health of the store").isEqualTo("down");
            assertThat(health(api, "judging")).as("health of judging").isEqualTo("up");
            await().until(() -> stored(api) == ROOMS * 50);
            influx.startAgain();
            await().atMost(Duration.ofMinutes(1)).ignoreExceptions().until(() -> count(influx) == ROOMS * 50);
            await().until(() -> health(api, "telemetry").equals("up"));
            guards.nothingElse();
        }
    }

    @Test
    void killedWhileTheStoreIsAway_judgesOnFromTheLog_andStoresItAll() throws IOException {
        try (MosquittoServer mosquitto = MosquittoServer.start();
                InfluxServer influx = InfluxServer.start();
                WebhookReceiver guards = WebhookReceiver.start()) {
            try (Program first = run(mosquitto, influx, guards);
                    Publisher publisher = new Publisher(mosquitto.tcpUrl())) {
                Api api = api(first);
                warm(publisher);
                await().ignoreExceptions().until(() -> count(influx) == ROOMS);
                influx.kill();
                publish(publisher, 3, 1, 90);
                assertThat(room(guards.expect())).isEqualTo("room-3.temperature");
                await().until(() -> stored(api) == ROOMS + 1);
                first.kill();
            }
            influx.startAgain();
            try (Program second = run(mosquitto, influx, guards)) {
                Api api = api(second);

                await().ignoreExceptions().until(() -> count(influx) == ROOMS + 1);
                JsonNode incidents = api.get("/incidents").path("items");
                assertThat(incidents).hasSize(1);
                assertThat(incidents.get(0).path("state").asText()).isEqualTo("open");
            }
        }
    }

    @Test
    void storeThatRefusesAFieldType_holdsUpNobodyElse_andTheReadingIsShown() throws IOException {
        try (MosquittoServer mosquitto = MosquittoServer.start();
                InfluxServer influx = InfluxServer.start();
                WebhookReceiver guards = WebhookReceiver.start()) {
            influx.createDatabase("caretaker");
            influx.write("caretaker", "humidity,place=x,point=x.humidity value=\"moist\" " + start.toEpochMilli());
            try (Program program = run(mosquitto, influx, guards);
                    Publisher publisher = new Publisher(mosquitto.tcpUrl())) {
                Api api = api(program);
                publisher.row("caretaker/plant/probe-1", new Series.Row(start, Map.of("t", 90.0, "h", 50.0)));

                assertThat(room(guards.expect())).isEqualTo("room-1.temperature");
                await().ignoreExceptions().until(() -> count(influx) == 1);
                await().until(() -> api.get("/quarantine").path("count").asInt() == 1);
                JsonNode refused = api.get("/quarantine").path("items").get(0);
                assertThat(refused.path("reason").asText()).isEqualTo("store-refused");
                assertThat(refused.path("text").asText()).contains("room-1.humidity", "field type conflict");
                assertThat(health(api, "telemetry")).isEqualTo("up");
            }
        }
    }

    private void warm(Publisher publisher) {
        for (int room = 0; room < ROOMS; room++) {
            publish(publisher, room, 0, 20);
        }
        publisher.flush();
    }

    private void publish(Publisher publisher, int room, int second, double value) {
        publisher.row("caretaker/plant/probe-" + room, new Series.Row(start.plusSeconds(second), Map.of("t", value)));
    }

    private static String room(Received page) {
        String body = page.body();
        int at = body.indexOf("room-");
        return body.substring(at, body.indexOf('"', at));
    }

    private static long stored(Api api) {
        long sum = 0;
        for (JsonNode line : api.get("/ledger").path("lines")) {
            sum += line.path("stored").asLong();
        }
        return sum;
    }

    private static String health(Api api, String part) {
        return api.health().path("parts").path(part).asText();
    }

    private static long count(InfluxServer influx) {
        String answer = influx.query("caretaker", "SELECT count(value) FROM temperature");
        return answer.contains("values") ? Long.parseLong(answer.replaceAll("(?s).*,(\\d+)\\]\\].*", "$1")) : 0;
    }

    private static Api api(Program program) {
        String line = program.awaitLine("Console at");
        return new Api(URI.create(line.substring(line.indexOf("http")).strip()), TOKEN);
    }

    private Program run(MosquittoServer mosquitto, InfluxServer influx, WebhookReceiver guards) throws IOException {
        Path config = Files.createDirectories(dir.resolve("config"));
        Files.writeString(config.resolve("site.yaml"), site());
        Files.writeString(Files.createDirectories(config.resolve("standards")).resolve("fire.yaml"), STANDARDS);
        Files.writeString(config.resolve("caretaker.yaml"), """
                http: {port: 0}
                mqtt: {url: "mqtt://%s:%d"}
                telemetry: {influxdb: {url: "%s"}}
                pages: {guards: [{webhook: "%s", secret: {env: HOOK_SECRET}, allow-private: true}]}
                """.formatted(
                        mosquitto.host(), mosquitto.port(), influx.url(), guards.url("/guards")));
        return Program.start(
                Map.of("CARETAKER_BOOTSTRAP_TOKEN", TOKEN, "HOOK_SECRET", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
                "run",
                "--config",
                config.toString(),
                "--standards",
                config.resolve("standards").toString(),
                "--data",
                dir.resolve("data").toString());
    }

    private static String site() {
        StringBuilder site = new StringBuilder("""
                sites:
                  - id: plant
                    name: {en: Plant, zh: 工厂}
                    zone: UTC
                    devices:
                """);
        for (int room = 0; room < ROOMS; room++) {
            site.append("      - {id: probe-" + room + ", profile: caretaker}\n");
        }
        site.append("""
                    buildings:
                      - id: hall
                        name: {en: Hall, zh: 车间}
                        floors:
                          - id: ground
                            level: 0
                            name: {en: Ground, zh: 地面}
                            spaces:
                """);
        for (int room = 0; room < ROOMS; room++) {
            site.append("""
                                  - id: room-%1$d
                                    type: office
                                    name: {en: Room %1$d, zh: 房间 %1$d}
                                    points:
                                      - {name: temperature, quantity: temperature, unit: °C, device: probe-%1$d, path: readings.t}
                                      - {name: humidity, quantity: humidity, unit: "%%", device: probe-%1$d, path: readings.h}
                    """.formatted(room));
        }
        return site.toString();
    }
}
