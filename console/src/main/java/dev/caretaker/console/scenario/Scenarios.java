package dev.caretaker.console.scenario;

import java.util.List;
import java.util.Optional;

/** The scenarios of the simulated building: to be listed, started and stopped. Calls may block. */
public interface Scenarios {
    /** All of them, in a steady order. */
    List<Scenario> list();

    /** Starts one, which goes on where it runs already; empty where there is none of the id. */
    Optional<Scenario> start(String id);

    /** Stops one, which stays still where it does not run; empty where there is none of the id. */
    Optional<Scenario> stop(String id);
}
