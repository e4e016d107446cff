package dev.caretaker.server.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.caretaker.testkit.RealData;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages that real Zigbee2MQTT and Tasmota devices once sent make the whole journey: values arrive, nothing is alarmed. */
@Tag("server")
@Tag("recorded")
class RecordedPayloadsIT {
    private static final String SITE = """
            sites:
              - id: flat
                name: {en: Flat, zh: 公寓}
                zone: Europe/Warsaw
                devices:
                  - {id: window-1, profile: zigbee2mqtt, address: czujnikokna1}
                  - {id: window-2, profile: zigbee2mqtt, address: czujnikokna2}
                  - {id: flood-1, profile: zigbee2mqtt, address: czujnikzalania1}
                  - {id: flood-2, profile: zigbee2mqtt, address: czujnikzalania2}
                  - {id: switch-1, profile: tasmota, address: tasmota_9CF9D1}
                buildings:
                  - id: house
                    name: {en: House, zh: 住宅楼}
                    floors:
                      - id: first
                        level: 1
                        name: {en: First floor, zh: 一层}
                        spaces:
                          - id: kitchen
                            type: kitchen
                            name: {en: Kitchen, zh: 厨房}
                            points:
                              - {name: window-1, quantity: door, device: window-1, path: contact, states: {"true": closed, "false": open}}
                              - {name: window-2, quantity: door, device: window-2, path: contact, states: {"true": closed, "false": open}}
                              - {name: leak-1, quantity: leak, device: flood-1, path: water_leak, states: {"true": wet, "false": dry}}
                              - {name: leak-2, quantity: leak, device: flood-2, path: water_leak, states: {"true": wet, "false": dry}}
                              - {name: battery-1, quantity: battery, unit: "%", device: flood-1, path: battery}
                              - {name: switch, quantity: power-supply, device: switch-1, path: Switch1, states: {"ON": "on", "OFF": "off"}}
            """;
    private static final String STANDARDS = """
            document:
              id: flat-rules
              title: {en: Rules of the flat, zh: 公寓规则}
              issuer: tenant
              jurisdiction: any
              edition: "1"
            standards:
              - id: windows-shut
                version: 1
                status: published
                effective: 2010-01-01
                clause: "1"
                verification: verified
                title: {en: Windows are shut, zh: 窗户关闭}
                applies-to: {spaces: [kitchen], quantity: door}
                require: {equals: closed}
                severity: minor
                class: access
                cases: []
              - id: no-leak
                version: 1
                status: published
                effective: 2010-01-01
                clause: "2"
                verification: verified
                title: {en: No water on the floor, zh: 地面无积水}
                applies-to: {spaces: [kitchen], quantity: leak}
                require: {equals: dry}
                severity: major
                class: safety
                cases: []
            """;

    @TempDir
    Path dir;

    @Test
    void recordedMessages_overMqtt_arriveAsValuesAndAlarmNobody() throws IOException {
        Path folder = RealData.require("payloads/vendor-docs");
        try (Journey journey = Journey.start(dir, SITE, STANDARDS)) {
            try (Publisher publisher = journey.publisher()) {
                publish(publisher, folder.resolve("zigbee2mqtt-door-and-leak.json"));
                publish(publisher, folder.resolve("tasmota-state-sensor.json"));
            }
            awaitState(journey, "window-1", "closed");
            awaitState(journey, "window-2", "closed");
            awaitState(journey, "leak-1", "dry");
            awaitState(journey, "leak-2", "dry");
            awaitState(journey, "switch", "on");
            JsonNode battery = journey.api().get("/points/kitchen.battery-1").path("latest");
            assertThat(battery.path("value").asDouble()).isEqualTo(100);
            JsonNode local = journey.api().get("/points/kitchen.switch").path("latest");
            assertThat(local.path("time").asText()).startsWith("2024-02-24T21:25:38");
            assertThat(journey.incidents()).isEmpty();
        }
    }

    private static void publish(Publisher publisher, Path file) throws IOException {
        for (JsonNode message : new ObjectMapper().readTree(file.toFile()).path("messages")) {
            String payload = message.has("payload_text")
                    ? message.path("payload_text").asText()
                    : message.path("payload").toString();
            publisher.text(message.path("topic").asText(), payload);
        }
    }

    private static void awaitState(Journey journey, String point, String state) {
        Awaitility.await(point)
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(journey.api()
                                .get("/points/kitchen." + point)
                                .path("latest")
                                .path("state")
                                .asText())
                        .isEqualTo(state));
    }
}
