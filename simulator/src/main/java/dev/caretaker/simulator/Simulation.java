package dev.caretaker.simulator;

import dev.caretaker.model.point.DeviceId;
import dev.caretaker.model.point.Point;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.simulator.building.BuildingModel;
import dev.caretaker.simulator.device.DeviceMessage;
import dev.caretaker.simulator.device.DeviceVoice;
import dev.caretaker.simulator.scenario.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The building, its devices and its scenarios, without the network: time in, messages out. One thread at a time. */
final class Simulation {
    /** A machine that slept does not make the building rush through the night. */
    private static final Duration LONGEST_TICK = Duration.ofSeconds(10);
    /** The building has been in use for a while before anybody looks. */
    private static final Duration WARM_UP = Duration.ofHours(2);

    private final SimulatorSettings settings;
    private final BuildingModel building;
    private final Stage stage;
    private final List<DeviceVoice> voices;
    private final Map<DeviceId, Instant> due = new HashMap<>();
    private final Map<PointId, Double> states = new HashMap<>();
    private Instant last;

    Simulation(SimulatorSettings settings, SiteGraph site, Instant start) {
        this.settings = settings;
        this.last = start;
        building = BuildingModel.of(site, settings.seed(), start.minus(WARM_UP));
        building.step(WARM_UP);
        stage = new Stage(site, building);
        voices = site.devices().stream()
                .flatMap(device -> DeviceVoice.of(device, site).stream())
                .toList();
        for (int i = 0; i < voices.size(); i++) {
            // Devices do not all speak at the same moment.
            Duration offset = settings.interval().multipliedBy(i).dividedBy(Math.max(1, voices.size()));
            due.put(voices.get(i).device(), start.plus(offset));
        }
    }

    Stage stage() {
        return stage;
    }

    BuildingModel building() {
        return building;
    }

    /** Moves on to a time and returns what the devices send. */
    List<DeviceMessage> tick(Instant now) {
        Duration passed = Duration.between(last, now);
        last = now;
        if (passed.compareTo(LONGEST_TICK) > 0) {
            passed = LONGEST_TICK;
        }
        if (passed.isPositive()) {
            building.step(Duration.ofMillis(Math.round(passed.toMillis() * settings.speed())));
        }
        stage.endOverdue(now);
        List<DeviceMessage> messages = new ArrayList<>();
        for (DeviceVoice voice : voices) {
            if (!stage.silences(voice.device()) && speaks(voice, now)) {
                messages.add(voice.say(now, building::value));
            }
        }
        return messages;
    }

    private boolean speaks(DeviceVoice voice, Instant now) {
        boolean changed = false;
        for (Point point : voice.points()) {
            if (point.quantity().isState()) {
                double value = building.value(point.id());
                Double before = states.put(point.id(), value);
                changed |= before != null && before != value;
            }
        }
        Instant next = due.getOrDefault(voice.device(), now);
        if (!changed && now.isBefore(next)) {
            return false;
        }
        if (!now.isBefore(next)) {
            due.put(voice.device(), nextAfter(next, now));
        }
        return true;
    }

    private Instant nextAfter(Instant next, Instant now) {
        Instant following = next.plus(settings.interval());
        return following.isAfter(now) ? following : now.plus(settings.interval());
    }
}
