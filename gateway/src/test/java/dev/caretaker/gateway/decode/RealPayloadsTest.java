package dev.caretaker.gateway.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.caretaker.gateway.TestSite;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.testkit.RealData;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What real devices sent, decoded with the profiles that ship. */
@Tag("recorded")
class RealPayloadsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void zigbee2mqtt_doorsAndLeakSensors_areClosedAndDry() throws IOException {
        Map<String, String> contact = Map.of("true", "closed", "false", "open");
        Decoding decoding = Decoding.of(new TestSite()
                .device("window-1", "zigbee2mqtt", "czujnikokna1")
                .device("window-2", "zigbee2mqtt", "czujnikokna2")
                .device("leak-1", "zigbee2mqtt", "czujnikzalania1")
                .device("leak-2", "zigbee2mqtt", "czujnikzalania2")
                .state("window-1", "door-1", "contact", contact)
                .state("window-2", "door-2", "contact", contact)
                .state("leak-1", "leak-1", "water_leak", Map.of())
                .state("leak-2", "leak-2", "water_leak", Map.of())
                .measured("leak-1", "battery-1", "battery", "%")
                .measured("leak-2", "voltage-2", "voltage", "mV"));

        assertThat(all(decoding, "payloads/vendor-docs/zigbee2mqtt-door-and-leak.json", Decoding.NOW))
                .containsExactly(
                        "lobby.door-2=0.0",
                        "lobby.door-1=0.0",
                        "lobby.leak-1=0.0",
                        "lobby.battery-1=100.0",
                        "lobby.leak-2=0.0",
                        "lobby.voltage-2=3.035");
    }

    @Test
    void tasmota_localTimesWithoutZone_areThoseOfTheDevicesZone() throws IOException {
        Decoding decoding = Decoding.of(new TestSite()
                .device("plug", "tasmota", "tasmota_9CF9D1")
                .state("plug", "presence", "Switch1", Map.of())
                .state("plug", "power-supply", "POWER", Map.of())
                .measured("plug", "signal", "/Wifi/Signal", "dBm"));
        Instant received = Instant.parse("2024-02-24T14:30:00Z");

        List<String> found = new ArrayList<>();
        for (JsonNode message : messages("payloads/vendor-docs/tasmota-state-sensor.json")) {
            String topic = message.path("topic").asText();
            String payload = message.has("payload_text")
                    ? message.path("payload_text").asText()
                    : message.path("payload").toString();
            switch (decoding.decode(topic, payload, received)) {
                case Decoded.Readings readings ->
                    readings.good().forEach(reading -> found.add(reading.time() + " " + said(reading)));
                case Decoded.Ignored ignored -> found.add(topic + " ignored");
                case Decoded.Rejected rejected -> found.add(topic + " " + rejected.rejection());
            }
        }
        assertThat(found)
                .containsExactly(
                        "2024-02-24T14:20:38Z lobby.power-supply=0.0",
                        "2024-02-24T14:20:38Z lobby.signal=-78.0",
                        "2024-02-24T14:20:38Z lobby.presence=1.0",
                        "2024-02-24T14:25:38Z lobby.power-supply=0.0",
                        "2024-02-24T14:25:38Z lobby.signal=-77.0",
                        "2024-02-24T14:25:38Z lobby.presence=1.0",
                        "tele/tasmota_9CF9D1/LWT ignored");
    }

    @Test
    void chirpStack_uplinkWithWhatTheCodecMakesOfIt_givesReadings() throws IOException {
        JsonNode test = JSON.readTree(RealData.require("payloads/lorawan-codec-tests/milesight-em300-th.json")
                .toFile());
        ObjectNode uplink = (ObjectNode) JSON.readTree(
                RealData.require("payloads/lns/chirpStackV4.uplink.json").toFile());
        String topic = "application/123/device/01020304050607ab/event/up";
        Decoding decoding = Decoding.of(new TestSite()
                .device("th-1", "chirpstack-v4", "01020304050607AB")
                .measured("th-1", "temperature", "temperature", "°C")
                .measured("th-1", "humidity", "/humidity", "%")
                .measured("th-1", "signal", "/rxInfo/0/rssi", "dBm"));

        uplink.set("object", test.get(0).path("expected").path("data"));
        Decoded.Readings found = decoding.readings(topic, uplink.toString());
        assertThat(found.good())
                .extracting(reading -> reading.time() + " " + said(reading))
                .containsExactly(
                        "2019-11-08T13:59:25.048Z lobby.temperature=4.4",
                        "2019-11-08T13:59:25.048Z lobby.humidity=11.5",
                        "2019-11-08T13:59:25.048Z lobby.signal=-48.0");
    }

    @Test
    void chirpStack_uplinkWithoutCodec_saysSo() throws IOException {
        JsonNode uplink = JSON.readTree(
                RealData.require("payloads/lns/chirpStackV4.uplink.json").toFile());
        Decoding decoding = Decoding.of(new TestSite()
                .device("th-1", "chirpstack-v4", "01020304050607ab")
                .measured("th-1", "temperature", "temperature", "°C"));
        assertThat(decoding.reason("application/123/device/01020304050607ab/event/up", uplink.toString()))
                .isEqualTo("root-missing");
    }

    private static List<String> all(Decoding decoding, String file, Instant received) throws IOException {
        List<String> found = new ArrayList<>();
        for (JsonNode message : messages(file)) {
            String payload = message.path("payload").toString();
            Decoded decoded = decoding.decode(message.path("topic").asText(), payload, received);
            assertThat(decoded).isInstanceOfSatisfying(Decoded.Readings.class, readings -> {
                assertThat(readings.wrong()).isEmpty();
                readings.good().forEach(reading -> found.add(said(reading)));
            });
        }
        return found;
    }

    private static JsonNode messages(String file) throws IOException {
        return JSON.readTree(RealData.require(file).toFile()).path("messages");
    }

    private static String said(Reading reading) {
        return reading.point() + "=" + reading.value();
    }
}
