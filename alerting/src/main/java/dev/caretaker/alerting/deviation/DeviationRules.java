package dev.caretaker.alerting.deviation;

import dev.caretaker.alerting.deviation.plan.DeviationKind;
import dev.caretaker.model.response.Severity;
import java.time.Duration;
import java.util.Map;

/**
 * How long deviations may be.
 *
 * @param longest at most, of each kind
 * @param shelving at most, of what is shelved, by the worst severity among the standards it is for
 * @param shelvingLifeSafety at most, of what is shelved with life-safety standards in it
 */
record DeviationRules(
        Map<DeviationKind, Duration> longest, Map<Severity, Duration> shelving, Duration shelvingLifeSafety) {
    /** Suggested: the standard of alarm management leaves the figures to the house. */
    public static final DeviationRules SUGGESTED = new DeviationRules(
            Map.of(
                    DeviationKind.MAINTENANCE, Duration.ofDays(366),
                    DeviationKind.OUT_OF_SERVICE, Duration.ofDays(90),
                    DeviationKind.SHELVED, Duration.ofHours(24),
                    DeviationKind.APPROVED_DEVIATION, Duration.ofDays(2 * 366)),
            Map.of(
                    Severity.INFO, Duration.ofHours(24),
                    Severity.MINOR, Duration.ofHours(24),
                    Severity.MAJOR, Duration.ofHours(8),
                    Severity.CRITICAL, Duration.ofHours(1)),
            Duration.ofHours(1));

    /** Copies the tables. */
    public DeviationRules {
        longest = Map.copyOf(longest);
        shelving = Map.copyOf(shelving);
    }

    Duration longest(DeviationKind kind) {
        return longest.getOrDefault(kind, Duration.ZERO);
    }

    Duration shelving(Severity worst) {
        return shelving.getOrDefault(worst, Duration.ZERO);
    }
}
