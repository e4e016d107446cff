package dev.caretaker.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.caretaker.gateway.decode.DecodeLimits;
import dev.caretaker.gateway.decode.Decoded;
import dev.caretaker.gateway.decode.JsonDecoder;
import dev.caretaker.gateway.decode.Message;
import dev.caretaker.gateway.decode.Routes;
import dev.caretaker.gateway.profile.DeviceProfiles;
import dev.caretaker.model.point.Device;
import dev.caretaker.model.point.Point;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Quality;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.simulator.building.BuildingModel;
import dev.caretaker.simulator.device.DeviceMessage;
import dev.caretaker.simulator.device.DeviceVoice;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** What the simulator writes is what the gateway reads. */
class DeviceVoiceTest {
    private static final SiteGraph SITE = ExampleSite.read();
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00.125Z");

    private final Routes routes = new Routes(SITE, DeviceProfiles.shipped());
    private final JsonDecoder decoder = new JsonDecoder(DecodeLimits.usual());
    private final BuildingModel building = BuildingModel.of(SITE, 1, NOW);

    private static List<DeviceVoice> voices() {
        return SITE.devices().stream()
                .flatMap(device -> DeviceVoice.of(device, SITE).stream())
                .toList();
    }

    @Test
    void site_hasWhatADemoNeeds() {
        assertThat(SITE.buildings()).hasSize(2);
        assertThat(SITE.spaces()).hasSizeBetween(15, 25);
        assertThat(SITE.points()).hasSizeBetween(80, 120);
        assertThat(SITE.devices())
                .extracting(Device::profile)
                .contains("caretaker", "zigbee2mqtt", "tasmota", "chirpstack-v4");
    }

    @Test
    void everyPoint_isSpokenFor() {
        Set<PointId> spoken = new HashSet<>();
        voices().forEach(voice -> voice.points().forEach(point -> spoken.add(point.id())));
        assertThat(spoken)
                .containsExactlyInAnyOrderElementsOf(
                        SITE.points().stream().map(Point::id).toList());
    }

    @Test
    void everyMessage_isReadBackAsTheSameValues() {
        for (int round = 0; round < 20; round++) {
            building.step(Duration.ofMinutes(7));
            for (DeviceVoice voice : voices()) {
                assertReadBack(voice, building::value);
            }
        }
    }

    @Test
    void everyState_isReadBackAsItself() {
        for (int code = 0; code < 2; code++) {
            double state = code;
            for (DeviceVoice voice : voices()) {
                assertReadBack(
                        voice,
                        point -> SITE.point(point).orElseThrow().quantity().isState() ? state : 41.25);
            }
        }
    }

    private void assertReadBack(DeviceVoice voice, ToDoubleFunction<PointId> values) {
        DeviceMessage said = voice.say(NOW, values);
        Message message =
                new Message(said.topic(), said.payload().getBytes(StandardCharsets.UTF_8), false, NOW.plusMillis(20));
        Decoded decoded = decoder.decode(message, routes.of(said.topic()));
        assertThat(decoded).as("%s", said).isInstanceOf(Decoded.Readings.class);
        Decoded.Readings readings = (Decoded.Readings) decoded;
        assertThat(readings.wrong()).as("%s", said).isEmpty();
        assertThat(readings.good())
                .extracting(Reading::point)
                .containsExactlyInAnyOrderElementsOf(
                        voice.points().stream().map(Point::id).toList());
        for (Reading reading : readings.good()) {
            double value = values.applyAsDouble(reading.point());
            assertThat(reading.value())
                    .as("%s in %s", reading.point(), said)
                    .isCloseTo(value, within(1e-5 + 1e-5 * Math.abs(value)));
            assertThat(reading.quality()).isEqualTo(Quality.GOOD);
            assertThat(reading.time().truncatedTo(ChronoUnit.SECONDS)).isEqualTo(NOW.truncatedTo(ChronoUnit.SECONDS));
        }
    }
}
