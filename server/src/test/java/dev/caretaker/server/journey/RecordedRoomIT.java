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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A recorded office makes the whole journey: a hold of 15 minutes is met by readings, never by the clock alone. */
@Tag("server")
@Tag("recorded")
class RecordedRoomIT {
    private static final String SITE = """
            sites:
              - id: campus
                name: {en: Campus, zh: 园区}
                zone: UTC
                devices: [{id: office, profile: caretaker}]
                buildings:
                  - id: faculty
                    name: {en: Faculty, zh: 学院}
                    floors:
                      - id: first
                        level: 1
                        name: {en: First floor, zh: 一层}
                        spaces:
                          - id: room
                            type: office
                            name: {en: Room, zh: 房间}
                            points:
                              - {name: co2, quantity: co2, unit: ppm, device: office, path: readings.CO2}
            """;
    private static final String STANDARDS = """
            document:
              id: air
              title: {en: Air, zh: 空气}
              issuer: test
              jurisdiction: any
              edition: "1"
            standards:
              - id: stale-air
                version: 1
                status: published
                effective: 2010-01-01
                clause: "1"
                verification: verified
                title: {en: Fresh air, zh: 新风}
                applies-to: {spaces: [office], quantity: co2}
                require: {at-most: 1000 ppm}
                hold: 15m
                severity: minor
                class: comfort
                respond: {order: {trade: hvac, priority: P3}}
                cases: []
              - id: bad-air
                version: 1
                status: published
                effective: 2010-01-01
                clause: "2"
                verification: verified
                title: {en: No bad air, zh: 空气不恶劣}
                applies-to: {spaces: [office], quantity: co2}
                require: {at-most: 1500 ppm}
                severity: major
                class: comfort
                cases: []
            """;
    private static final Map<String, String> RULE_OF_STANDARD =
            Map.of("stale-air", "value > 1000 kept for 900 s", "bad-air", "value > 1500");

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(strings = {"datatraining.txt", "datatest.txt"})
    void recordedOffice_overMqtt_opensAtTheReadingThatFillsTheHold(String name) throws IOException {
        Path file = RealData.require("timeseries/uci-occupancy/" + name);
        List<Series.Row> rows = Series.read(
                        file, cells -> local(cells.get("date").replace(' ', 'T')))
                .of("CO2");
        try (Journey journey = Journey.start(dir, SITE, STANDARDS)) {
            try (Publisher publisher = journey.publisher()) {
                rows.forEach(row -> publisher.row("caretaker/campus/office", row));
            }
            journey.awaitStored(rows.size());

            List<JsonNode> incidents = journey.incidents();
            JsonNode expected = new ObjectMapper()
                    .readTree(file.resolveSibling("expected-incidents.json").toFile());
            RULE_OF_STANDARD.forEach((standard, rule) ->
                    assertThat(spans(incidents, standard)).as(rule).isEqualTo(spans(expected, name, rule)));
        }
    }

    private static List<String> spans(List<JsonNode> incidents, String standard) {
        List<String> spans = new ArrayList<>();
        for (JsonNode incident : incidents) {
            if (incident.path("standard").path("id").asText().endsWith("." + standard)) {
                String recovered = incident.hasNonNull("recoveredAt")
                        ? Instant.parse(incident.path("recoveredAt").asText()).toString()
                        : "open";
                spans.add(Instant.parse(incident.path("openedAt").asText()) + " to " + recovered);
            }
        }
        return spans;
    }

    private static List<String> spans(JsonNode expected, String series, String rule) {
        List<String> spans = new ArrayList<>();
        for (JsonNode one : expected) {
            for (JsonNode result : one.path("results")) {
                if (one.path("series").asText().equals(series)
                        && result.path("metric").asText().equals("CO2")
                        && result.path("standard").asText().equals(rule)) {
                    result.path("list").forEach(span -> spans.add(span(span)));
                }
            }
        }
        return spans;
    }

    private static String span(JsonNode span) {
        String opens = span.has("opens_by_reading") ? "opens_by_reading" : "opens";
        String recovers = span.hasNonNull("recovers")
                ? local(span.path("recovers").asText()).toString()
                : "open";
        return local(span.path(opens).asText()) + " to " + recovers;
    }

    private static Instant local(String text) {
        return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }
}
