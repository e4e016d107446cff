package dev.caretaker.server.running;

import dev.caretaker.console.scenario.Scenarios;
import dev.caretaker.model.site.SiteGraph;
import java.time.InstantSource;

/** The simulated building of the demo. */
final class SimulatedBuilding {
    private SimulatedBuilding() {}

    static Scenarios start(SiteGraph graph, Mqtt mqtt, InstantSource clock, double speed, Parts parts) {
        throw new IllegalStateException("placeholder while the simulator is merged");
    }
}
