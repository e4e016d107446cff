package dev.caretaker.alerting.deviation;

import dev.caretaker.alerting.deviation.plan.DeviationKind;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.standard.StandardId;
import java.util.Optional;
import java.util.Set;

/**
 * Which deviations are asked for.
 *
 * @param states in any of these; all where empty
 * @param kinds of any of these; all where empty
 * @param place that reach this place or something in it
 * @param standard that may be for this standard, whether or not they name it
 */
public record DeviationFilter(
        Set<DeviationState> states, Set<DeviationKind> kinds, Optional<PlaceId> place, Optional<StandardId> standard) {
    /** All of them. */
    public static final DeviationFilter ALL =
            new DeviationFilter(Set.of(), Set.of(), Optional.empty(), Optional.empty());

    /** Copies the sets. */
    public DeviationFilter {
        states = Set.copyOf(states);
        kinds = Set.copyOf(kinds);
    }
}
