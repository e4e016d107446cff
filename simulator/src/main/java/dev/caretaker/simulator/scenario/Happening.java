package dev.caretaker.simulator.scenario;

import dev.caretaker.model.point.DeviceId;
import dev.caretaker.simulator.building.Effect;
import java.util.Optional;
import java.util.Set;

/**
 * What a scenario does.
 *
 * @param effect what it does to the building, if anything
 * @param silent the devices that send nothing while it runs
 */
record Happening(Optional<Effect> effect, Set<DeviceId> silent) {
    Happening {
        silent = Set.copyOf(silent);
    }

    static Happening of(Effect effect) {
        return new Happening(Optional.of(effect), Set.of());
    }
}
