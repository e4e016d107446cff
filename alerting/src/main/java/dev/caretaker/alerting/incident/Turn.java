package dev.caretaker.alerting.incident;

import dev.caretaker.model.verdict.VerdictChange;
import java.time.Instant;
import java.util.Optional;

/**
 * A change of verdict and what it did to the verdicts written before.
 *
 * @param change the change
 * @param withdrawn when the breach began that the change took back whole, where it did
 */
record Turn(VerdictChange change, Optional<Instant> withdrawn) {
    /** A change that took nothing back. */
    static Turn of(VerdictChange change) {
        return new Turn(change, Optional.empty());
    }
}
