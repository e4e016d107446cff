package dev.caretaker.server.journey;

import com.fasterxml.jackson.databind.JsonNode;
import dev.caretaker.provisioning.Problems;
import dev.caretaker.server.configuration.Setup;
import dev.caretaker.server.running.DataDirectory;
import dev.caretaker.server.running.Running;
import dev.caretaker.testkit.server.InfluxServer;
import dev.caretaker.testkit.server.MosquittoServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;

/** A whole Caretaker between a real Mosquitto and a real InfluxDB, with a site and standards of the test's own. */
final class Journey implements AutoCloseable {
    private final MosquittoServer mosquitto;
    private final InfluxServer influx;
    private final Running running;
    private final Api api;

    private Journey(MosquittoServer mosquitto, InfluxServer influx, Running running, String token) {
        this.mosquitto = mosquitto;
        this.influx = influx;
        this.running = running;
        this.api = new Api(running.address(), token);
    }

    static Journey start(Path dir, String site, String standards) throws IOException {
        MosquittoServer mosquitto = MosquittoServer.start();
        InfluxServer influx = InfluxServer.start();
        Path config = Files.createDirectories(dir.resolve("config"));
        Path library = Files.createDirectories(dir.resolve("standards"));
        Files.writeString(config.resolve("site.yaml"), site);
        Files.writeString(library.resolve("recorded.yaml"), standards);
        Files.writeString(
                config.resolve("caretaker.yaml"), """
                http: {port: 0}
                mqtt: {url: "mqtt://%s:%d"}
                telemetry: {influxdb: {url: "%s"}}
                judging: {clock: readings}
                incidents: {settle: 0s}
                """.formatted(mosquitto.host(), mosquitto.port(), influx.url()));
        Problems problems = new Problems();
        Setup setup = Setup.read(config, library, problems);
        Assertions.assertThat(problems.list()).isEmpty();
        DataDirectory data = DataDirectory.at(dir.resolve("data"));
        Running running = Running.start(setup, data, InstantSource.system());
        return new Journey(mosquitto, influx, running, data.token().orElseThrow());
    }

    Publisher publisher() {
        return new Publisher(mosquitto.tcpUrl());
    }

    Api api() {
        return api;
    }

    InfluxServer influx() {
        return influx;
    }

    /** Waits until as many readings are stored and judged as the ledger must show for all devices. */
    void awaitStored(long readings) {
        Awaitility.await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> {
            Assertions.assertThat(settled()).isEqualTo(readings);
            Assertions.assertThat(api.metric("caretaker_judging_waiting")).isZero();
            Assertions.assertThat(api.metric("caretaker_log_open{reader=\"store\"}"))
                    .isZero();
        });
    }

    private long settled() {
        long sum = 0;
        for (JsonNode line : api.get("/ledger").path("lines")) {
            sum += line.path("stored").asLong() + line.path("duplicate").asLong();
        }
        return sum;
    }

    /** Every incident there is, oldest first. */
    List<JsonNode> incidents() {
        List<JsonNode> all = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = api.get("/incidents?limit=100" + after);
            page.path("items").forEach(all::add);
            after = page.hasNonNull("next") ? "&after=" + page.path("next").asText() : "";
        } while (!after.isEmpty());
        return all.reversed();
    }

    @Override
    public void close() {
        running.close();
        influx.close();
        mosquitto.close();
    }
}
