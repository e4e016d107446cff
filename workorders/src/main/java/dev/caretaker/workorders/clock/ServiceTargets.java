package dev.caretaker.workorders.clock;

import dev.caretaker.model.response.Priority;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How soon orders are to be answered and resolved, and which pauses stop the resolution clock.
 *
 * @param name what an order remembers the table by
 * @param targets the times by priority
 * @param pausing the reasons that stop the resolution clock; the others are the house's own delay and count
 */
public record ServiceTargets(String name, Map<Priority, Target> targets, Set<PauseReason> pausing) {
    /**
     * The table Caretaker ships: our own, bounded by published figures.
     *
     * <table><caption>Suggested default service clocks</caption>
     * <tr><th>priority</th><th>answer</th><th>resolve</th><th>nearest published figures</th></tr>
     * <tr><td>P0 life safety</td><td>1 min</td><td>24 h</td><td>SI 2025/1042: 24 h</td></tr>
     * <tr><td>P1 urgent utility</td><td>5 min</td><td>1 day</td><td>SI 1994/133: 1 day</td></tr>
     * <tr><td>P2 major fault</td><td>30 min</td><td>3 days</td><td>SI 1994/133: 3 days</td></tr>
     * <tr><td>P3 routine</td><td>4 h</td><td>7 days</td><td>SI 1994/133: 7 days</td></tr>
     * </table>
     *
     * <p>Days are counted around the clock, which is stricter than the working days of the figures. Waiting for parts or
     * for another firm stops the resolution clock, and so does the time in which the order was closed; waiting for
     * access or for the customer does not.
     */
    public static final ServiceTargets SUGGESTED = new ServiceTargets(
            "suggested-1",
            Map.of(
                    Priority.P0, new Target(Duration.ofMinutes(1), Duration.ofHours(24)),
                    Priority.P1, new Target(Duration.ofMinutes(5), Duration.ofDays(1)),
                    Priority.P2, new Target(Duration.ofMinutes(30), Duration.ofDays(3)),
                    Priority.P3, new Target(Duration.ofHours(4), Duration.ofDays(7))),
            Set.of(PauseReason.PARTS, PauseReason.VENDOR, PauseReason.CLOSED));

    /** Refuses a table that leaves a priority out. */
    public ServiceTargets {
        targets = Map.copyOf(targets);
        pausing = Set.copyOf(pausing);
        if (!targets.keySet().containsAll(EnumSet.allOf(Priority.class))) {
            throw new IllegalArgumentException("Service targets '" + name + "' must have a target for every priority");
        }
    }

    /** The times of a priority. */
    public Target of(Priority priority) {
        return Objects.requireNonNull(targets.get(priority));
    }

    /**
     * The times of one priority.
     *
     * @param respond until an order must be accepted
     * @param resolve until it must be completed
     */
    public record Target(Duration respond, Duration resolve) {}
}
