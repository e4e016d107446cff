package dev.caretaker.model.requirement;

import java.time.Duration;
import java.util.Optional;

/**
 * When a breach is over: the dead-band and the off-delay.
 *
 * @param allowed what the measured number must keep again, inside the limits of the requirement; those themselves where
 *     empty. Only for a requirement of one condition
 * @param hold how long it must hold before the breach is over
 */
public record Clear(Optional<Allowed> allowed, Duration hold) {
    /** Over as soon as the requirement holds again. */
    public static final Clear AT_ONCE = new Clear(Optional.empty(), Duration.ZERO);

    /** A dead-band with limits that are always the same. */
    public static Clear at(Limits limits, Duration hold) {
        return new Clear(Optional.of(Allowed.always(limits)), hold);
    }

    /** The limits of the dead-band, where there are some that always hold. */
    public Optional<Limits> limits() {
        return allowed.flatMap(Allowed::always);
    }
}
