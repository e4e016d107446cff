package dev.caretaker.server.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.caretaker.testkit.RealData;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recorded house fires make the whole journey: no room is missed, and nothing opens before the smoke or heat crosses. */
@Tag("server")
@Tag("recorded")
class RecordedFiresIT {
    private static final Instant IGNITION = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> ROOMS = List.of("A", "B", "C", "D", "E");
    private static final Map<String, String> STANDARD_OF_RULE = Map.of(
            "smoke_ge_0.05", "smoke-seen",
            "smoke_ge_0.15", "smoke-thick",
            "smoke_ge_0.15_for_10s", "smoke-stays",
            "heat_ge_57C", "heat",
            "rate_of_rise_8.3C_in_60s", "heat-rises");

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(strings = {"SDC02", "SDC05", "SDC33", "SDC38"})
    void recordedFire_overMqtt_opensAtTheReadingThatCrosses(String test) throws IOException {
        Path file = RealData.require("timeseries/nist-smoke-alarms/" + test + ".csv");
        Series series =
                Series.read(file, cells -> IGNITION.plusMillis((long) (1000 * Double.parseDouble(cells.get("TIME")))));
        JsonNode rooms = expected(file.resolveSibling("expected-incidents.json"), test);
        try (Journey journey = Journey.start(dir, site(), standards())) {
            List<Series.Row> rows = series.of(columns());
            try (Publisher publisher = journey.publisher()) {
                rows.forEach(row -> publisher.row("caretaker/house/logger", row));
            }
            journey.awaitStored(
                    rows.stream().mapToLong(row -> row.values().size()).sum());

            assertThat(openings(journey.incidents())).isEqualTo(openings(rooms));
        }
    }

    private static String[] columns() {
        return ROOMS.stream()
                .flatMap(room -> List.of("SM" + room + "_1", "TC" + room + "_1").stream())
                .toArray(String[]::new);
    }

    /** {@code room-a smoke-seen} to {@code how many, seconds of the first}. */
    private static Map<String, String> openings(List<JsonNode> incidents) {
        Map<String, List<Long>> seconds = new TreeMap<>();
        for (JsonNode incident : incidents) {
            String point = incident.path("subject").path("point").asText();
            String standard = incident.path("standard").path("id").asText();
            String key = point.substring(0, point.indexOf('.'))
                    + standard.substring(standard.indexOf('.')).replace('.', ' ');
            seconds.computeIfAbsent(key, it -> new ArrayList<>())
                    .add(Duration.between(
                                    IGNITION,
                                    Instant.parse(incident.path("openedAt").asText()))
                            .toSeconds());
        }
        Map<String, String> openings = new TreeMap<>();
        seconds.forEach((key, times) -> openings.put(
                key,
                times.size() + ", first at " + times.stream().sorted().toList().getFirst()));
        return openings;
    }

    private static Map<String, String> openings(JsonNode rooms) {
        Map<String, String> openings = new TreeMap<>();
        for (String room : ROOMS) {
            STANDARD_OF_RULE.forEach((rule, standard) -> {
                JsonNode expected = rooms.path(room).path(rule);
                if (expected.path("incidents").asInt() > 0) {
                    openings.put(
                            "room-" + room.toLowerCase(Locale.ROOT) + " " + standard,
                            expected.path("incidents").asInt() + ", first at "
                                    + (long) expected.path("first_opens_s").asDouble());
                }
            });
        }
        return openings;
    }

    private static JsonNode expected(Path file, String test) throws IOException {
        for (JsonNode one : new ObjectMapper().readTree(file.toFile())) {
            if (one.path("test").asText().equals(test)) {
                return one.path("rooms");
            }
        }
        throw new AssertionError("Nothing is expected of " + test);
    }

    private static String site() {
        StringBuilder spaces = new StringBuilder();
        for (String room : ROOMS) {
            String id = "room-" + room.toLowerCase(Locale.ROOT);
            spaces.append("""
                              - id: %s
                                type: bedroom
                                name: {en: Room %s, zh: %s 室}
                                points:
                                  - {name: smoke, quantity: smoke, unit: /m, device: logger, path: readings.SM%s_1}
                                  - {name: heat, quantity: temperature, unit: °C, device: logger, path: readings.TC%s_1}
                    """.formatted(id, room, room, room, room).indent(14));
        }
        return """
                sites:
                  - id: house
                    name: {en: House, zh: 住宅}
                    zone: UTC
                    devices: [{id: logger, profile: caretaker}]
                    buildings:
                      - id: home
                        name: {en: Home, zh: 家}
                        floors:
                          - id: ground
                            level: 0
                            name: {en: Ground, zh: 一层}
                            spaces:
                """ + spaces;
    }

    private static String standards() {
        return """
                document:
                  id: fire-rules
                  title: {en: Fire rules, zh: 火灾规则}
                  issuer: test house
                  jurisdiction: any
                  edition: "1"
                standards:
                """
                + standard("smoke-seen", "smoke", "{below: 0.05 /m}", "0s")
                + standard("smoke-thick", "smoke", "{below: 0.15 /m}", "0s")
                + standard("smoke-stays", "smoke", "{below: 0.15 /m}", "10s")
                + standard("heat", "temperature", "{below: 57 °C}", "0s")
                + standard("heat-rises", "temperature", "{rate: {per: 60s}, below: 8.3 K}", "0s");
    }

    private static String standard(String id, String quantity, String require, String hold) {
        return """
                  - id: %s
                    version: 1
                    status: published
                    effective: 2010-01-01
                    clause: "1"
                    verification: verified
                    title: {en: %s, zh: 规则 %s}
                    applies-to: {spaces: [bedroom], quantity: %s}
                    require: %s
                    hold: %s
                    severity: critical
                    class: fire
                    cases: []
                """.formatted(id, id, id, quantity, require, hold).indent(2);
    }
}
