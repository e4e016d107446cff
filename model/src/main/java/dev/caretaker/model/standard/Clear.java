package dev.caretaker.model.standard;

import java.time.Duration;
import java.util.Optional;

/**
 * When a breach is over: the dead-band and the off-delay.
 *
 * @param limits what must hold again, inside the limits of the requirement; those themselves where empty
 * @param hold how long it must hold before the breach is over
 */
public record Clear(Optional<Limits> limits, Duration hold) {
    /** Over as soon as the requirement holds again. */
    public static final Clear AT_ONCE = new Clear(Optional.empty(), Duration.ZERO);
}
