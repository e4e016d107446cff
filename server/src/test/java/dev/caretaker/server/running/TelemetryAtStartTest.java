package dev.caretaker.server.running;

import static dev.caretaker.testkit.server.PlayedInfluxTwo.LIMITED;
import static dev.caretaker.testkit.server.PlayedInfluxTwo.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.caretaker.model.text.Language;
import dev.caretaker.provisioning.Problems;
import dev.caretaker.server.advice.UserException;
import dev.caretaker.server.configuration.Setup;
import dev.caretaker.testkit.server.PlayedInfluxTwo;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole Caretaker starts beside an InfluxDB 2 that is ready, refuses, lacks its bucket or is away. */
class TelemetryAtStartTest {
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

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path dir;

    private PlayedInfluxTwo influx = PlayedInfluxTwo.start("riverside");

    @AfterEach
    void stop() {
        influx.close();
    }

    @Test
    void start_withoutBucket_makesItAndIsReady() throws Exception {
        try (Running running = start(OPERATOR)) {
            assertThat(influx.databases()).containsExactly("plant");
            awaitHealth(running, 200, "\"telemetry\":\"up\"");
        }
    }

    @Test
    void start_withATokenThatMayNotMakeTheBucket_failsAndSaysWhatToRun() {
        UserException failure =
                catchThrowableOfType(UserException.class, () -> start(LIMITED).close());

        for (Language language : Language.values()) {
            assertThat(failure.say(language)).contains("influx bucket create --name \"plant\"");
        }
    }

    @Test
    void start_withAWrongToken_fails() {
        UserException failure =
                catchThrowableOfType(UserException.class, () -> start("guess").close());

        assertThat(failure.say(Language.EN)).contains("does not let us in").doesNotContain("guess");
    }

    @Test
    void start_whileTheStoreIsAway_isNotReadyUntilItComes() throws Exception {
        int port = influx.port();
        influx.close();
        try (Running running = start(OPERATOR)) {
            awaitHealth(running, 503, "\"telemetry\":\"down\"");

            influx = PlayedInfluxTwo.startOn(port, "riverside");

            awaitHealth(running, 200, "\"telemetry\":\"up\"");
            assertThat(influx.databases()).containsExactly("plant");

            influx.revoke(OPERATOR);
            awaitHealth(running, 503, "\"telemetry\":\"down\"");
        }
    }

    private void awaitHealth(Running running, int status, String part) {
        HttpRequest request = HttpRequest.newBuilder(running.address().resolve("/health/ready"))
                .build();
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.body()).contains(part);
            assertThat(answer.statusCode()).isEqualTo(status);
        });
    }

    private Running start(String token) throws IOException {
        Path config = Files.createDirectories(dir.resolve("config"));
        Path secret = Files.writeString(dir.resolve("token"), token);
        Files.writeString(config.resolve("site.yaml"), SITE);
        Files.writeString(config.resolve("caretaker.yaml"), """
                http: {port: 0}
                mqtt: {port: 0}
                telemetry: {influxdb: {url: "%s", database: plant, token: {file: "%s"}}}
                """.formatted(URI.create(influx.url()), secret));
        Problems problems = new Problems();
        Setup setup = Setup.read(config, Files.createDirectories(dir.resolve("standards")), problems);
        assertThat(problems.list()).isEmpty();
        return Running.start(setup, DataDirectory.at(dir.resolve("data")), InstantSource.system());
    }
}
