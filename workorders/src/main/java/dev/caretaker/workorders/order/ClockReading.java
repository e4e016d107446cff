package dev.caretaker.workorders.order;

import dev.caretaker.workorders.clock.ServiceClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a clock of an order shows.
 *
 * @param kind what it measures
 * @param commitment the service standard it runs by; the target table where empty
 * @param state where it stands
 * @param target how much time may count
 * @param elapsed how much has counted
 * @param deadline when the target is or was used up, as far as is known now
 * @param breached whether it was ever seen over its target
 */
public record ClockReading(
        ServiceClock.Kind kind,
        Optional<ServiceCommitment> commitment,
        ServiceClock.State state,
        Duration target,
        Duration elapsed,
        Instant deadline,
        boolean breached) {}
