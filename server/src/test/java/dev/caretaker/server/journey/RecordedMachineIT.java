package dev.caretaker.server.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.caretaker.testkit.RealData;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recorded machine temperature, eleven weeks of it in °F, makes the whole journey; the incidents are known to the minute. */
@Tag("server")
@Tag("recorded")
class RecordedMachineIT {
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
                            points:
                              - {name: temperature, quantity: temperature, unit: °F, device: probe, path: readings.value}
            """;
    private static final String STANDARDS = """
            document:
              id: machine-limits
              title: {en: Limits of the machine, zh: 机器限值}
              issuer: maker
              jurisdiction: any
              edition: "1"
            standards:
              - id: too-cold
                version: 1
                status: published
                effective: 2010-01-01
                clause: "1"
                verification: verified
                title: {en: Not too cold, zh: 不过冷}
                applies-to: {spaces: [machine-room], quantity: temperature}
                require: {at-least: 50 °F}
                hold: 30m
                severity: major
                class: equipment
                respond: {order: {trade: mechanical, priority: P2}}
                cases: []
              - id: too-hot
                version: 1
                status: published
                effective: 2010-01-01
                clause: "2"
                verification: verified
                title: {en: Not too hot, zh: 不过热}
                applies-to: {spaces: [machine-room], quantity: temperature}
                require: {at-most: 100 °F}
                hold: 30m
                severity: major
                class: equipment
                cases: []
              - id: quick-rise
                version: 1
                status: published
                effective: 2010-01-01
                clause: "3"
                verification: verified
                title: {en: No quick rise, zh: 不骤升}
                applies-to: {spaces: [machine-room], quantity: temperature}
                require: {rate: {per: 30m}, below: 15 °F}
                severity: minor
                class: equipment
                cases: []
            """;
    private static final Map<String, String> EXPECTED = Map.of(
            "too-cold", "value < 50 kept for 1800 s",
            "too-hot", "value > 100 kept for 1800 s",
            "quick-rise", "value rose by >= 15");

    @TempDir
    Path dir;

    @Test
    void recordedMachine_overMqtt_opensAndRecoversToTheMinute() throws IOException {
        Path folder = RealData.require("timeseries/nab/machine_temperature_system_failure.csv")
                .getParent();
        Series series = Series.read(folder.resolve("machine_temperature_system_failure.csv"), RecordedMachineIT::time);
        try (Journey journey = Journey.start(dir, SITE, STANDARDS)) {
            try (Publisher publisher = journey.publisher()) {
                series.rows().forEach(row -> publisher.row("caretaker/plant/probe", row));
            }
            journey.awaitStored(series.rows().size());

            List<JsonNode> incidents = journey.incidents();
            JsonNode expected = expected(folder);
            EXPECTED.forEach((standard, name) ->
                    assertThat(spans(incidents, standard)).as(name).isEqualTo(spans(expected, name)));
            assertThat(incidents).hasSize(50);
            assertThat(journey.api().get("/work-orders?limit=100").path("items"))
                    .hasSize(7);
            assertThat(stored(journey)).isEqualTo(distinct(series));
        }
    }

    private static Instant time(Map<String, String> cells) {
        return local(cells.get("timestamp").replace(' ', 'T'));
    }

    private static Instant local(String text) {
        return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }

    private static JsonNode expected(Path folder) throws IOException {
        return new ObjectMapper()
                .readTree(folder.resolve("expected-incidents.json").toFile());
    }

    private static List<String> spans(List<JsonNode> incidents, String standard) {
        List<String> spans = new ArrayList<>();
        for (JsonNode incident : incidents) {
            if (incident.path("standard").path("id").asText().endsWith("." + standard)) {
                spans.add(Instant.parse(incident.path("openedAt").asText()) + " to "
                        + Instant.parse(incident.path("recoveredAt").asText()));
            }
        }
        return spans;
    }

    private static List<String> spans(JsonNode expected, String name) {
        List<String> spans = new ArrayList<>();
        for (JsonNode result : expected.get(0).path("results")) {
            if (result.path("standard").asText().startsWith(name)) {
                for (JsonNode one : result.path("list")) {
                    String opens = one.has("opens_by_reading") ? "opens_by_reading" : "opens";
                    spans.add(local(one.path(opens).asText()) + " to "
                            + local(one.path("recovers").asText()));
                }
            }
        }
        return spans;
    }

    private static long stored(Journey journey) {
        String answer = journey.influx().query("caretaker", "SELECT count(value) FROM temperature");
        return Long.parseLong(answer.replaceAll("(?s).*,(\\d+)\\]\\].*", "$1"));
    }

    private static long distinct(Series series) {
        Set<Instant> times = new HashSet<>();
        series.rows().forEach(row -> times.add(row.time()));
        return times.size();
    }
}
