package dev.caretaker.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.simulator.device.DeviceMessage;
import dev.caretaker.simulator.scenario.Scenario;
import dev.caretaker.testkit.ManualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Time in, messages out; nothing here waits. */
class SimulationTest {
    private static final SiteGraph SITE = ExampleSite.read();
    private static final Duration TICK = Duration.ofMillis(250);

    /** In the small hours, when nobody goes through a door. */
    private final ManualTime time = ManualTime.at("2026-11-22T19:00:00Z");

    private final Simulation simulation =
            new Simulation(SimulatorSettings.usual("tcp://nowhere:1"), SITE, time.instant());

    private List<DeviceMessage> pass(Duration duration) {
        List<DeviceMessage> messages = new ArrayList<>();
        for (Duration left = duration; left.isPositive(); left = left.minus(TICK)) {
            time.advance(TICK);
            messages.addAll(simulation.tick(time.instant()));
        }
        return messages;
    }

    @Test
    void everyDevice_inEachInterval_speaksOnceAndNotAllAtOnce() {
        int devices = (int) SITE.devices().stream()
                .filter(device -> !SITE.pointsOf(device.id()).isEmpty())
                .count();

        assertThat(pass(Duration.ofSeconds(5)).stream()
                        .map(DeviceMessage::topic)
                        .collect(Collectors.toSet()))
                .hasSize(devices);
        assertThat(pass(Duration.ofSeconds(10))).hasSizeBetween(2 * devices - 2, 2 * devices + 12);
        assertThat(pass(TICK)).hasSizeLessThan(devices / 3);
    }

    @Test
    void scenarios_ofTheExampleSite_areAllThere() {
        assertThat(simulation.stage().scenarios())
                .extracting(Scenario::id)
                .containsExactly(
                        "kitchen-fire",
                        "door-held-open",
                        "stuffy-meeting-room",
                        "washroom-run-dry",
                        "pump-failure",
                        "gateway-loss");
        assertThat(simulation.stage().scenarios())
                .filteredOn(scenario -> scenario.id().equals("door-held-open"))
                .singleElement()
                .satisfies(scenario -> {
                    assertThat(scenario.description().en()).startsWith("Lobby door:");
                    assertThat(scenario.description().zh()).startsWith("大堂门:");
                });
    }

    @Test
    void door_heldOpen_isSaidAtOnceAndEndsByItself() {
        List<DeviceMessage> before = pass(Duration.ofSeconds(5));
        assertThat(before).anyMatch(message -> isDoor(message, true)).noneMatch(message -> isDoor(message, false));

        assertThat(simulation.stage().start("door-held-open", time.instant())).isTrue();
        assertThat(pass(TICK)).anyMatch(message -> isDoor(message, false));
        assertThat(simulation.stage().running()).containsExactly("door-held-open");
        assertThat(pass(Duration.ofSeconds(90))).noneMatch(message -> isDoor(message, true));

        assertThat(pass(Duration.ofMinutes(9))).anyMatch(message -> isDoor(message, true));
        assertThat(simulation.stage().running()).isEmpty();
    }

    private static boolean isDoor(DeviceMessage message, boolean contact) {
        return message.topic().equals("zigbee2mqtt/lobby_door")
                && message.payload().contains("\"contact\":" + contact);
    }

    @Test
    void gatewayLoss_silencesWhatIsBehindItUntilItEnds() {
        assertThat(simulation.stage().start("gateway-loss", time.instant())).isTrue();
        assertThat(pass(Duration.ofSeconds(20)))
                .noneMatch(message -> message.topic().equals("caretaker/riverside/airq-301"))
                .anyMatch(message -> message.topic().equals("caretaker/riverside/airq-lobby"));

        assertThat(simulation.stage().end("gateway-loss")).isTrue();
        assertThat(pass(Duration.ofSeconds(6)))
                .anyMatch(message -> message.topic().equals("caretaker/riverside/airq-301"));
    }

    @Test
    void scenario_nobodyKnows_isNotStarted() {
        assertThat(simulation.stage().start("flood", time.instant())).isFalse();
        assertThat(simulation.stage().end("flood")).isFalse();
    }

    @Test
    void sleepOfTheMachine_doesNotMakeTheBuildingRush() {
        var before = simulation.building().time();
        time.advance(Duration.ofHours(8));

        List<DeviceMessage> messages = simulation.tick(time.instant());

        assertThat(Duration.between(before, simulation.building().time())).isEqualTo(Duration.ofSeconds(10));
        assertThat(messages).isNotEmpty();
    }
}
