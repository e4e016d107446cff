package dev.caretaker.server.running;

import dev.caretaker.console.scenario.Scenario;
import dev.caretaker.console.scenario.Scenarios;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.simulator.Simulator;
import dev.caretaker.simulator.SimulatorSettings;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The simulated building of the demo, as the console steers it. */
final class SimulatedBuilding implements Scenarios {
    private final Simulator simulator;

    private SimulatedBuilding(Simulator simulator) {
        this.simulator = simulator;
    }

    static Scenarios start(SiteGraph graph, SimulatorSettings settings, InstantSource clock, Parts parts) {
        return new SimulatedBuilding(parts.add("simulator", Simulator.start(settings, graph, clock)));
    }

    @Override
    public List<Scenario> list() {
        return simulator.scenarios().stream().map(this::seen).toList();
    }

    @Override
    public Optional<Scenario> start(String id) {
        return simulator.trigger(id) ? find(id) : Optional.empty();
    }

    @Override
    public Optional<Scenario> stop(String id) {
        return simulator.end(id) ? find(id) : Optional.empty();
    }

    private Optional<Scenario> find(String id) {
        return list().stream().filter(scenario -> scenario.id().equals(id)).findFirst();
    }

    private Scenario seen(dev.caretaker.simulator.scenario.Scenario scenario) {
        return new Scenario(
                scenario.id(),
                scenario.title(),
                scenario.description(),
                simulator.running().contains(scenario.id()));
    }
}
