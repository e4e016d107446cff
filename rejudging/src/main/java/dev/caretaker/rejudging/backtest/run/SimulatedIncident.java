package dev.caretaker.rejudging.backtest.run;

import dev.caretaker.model.point.PointId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An incident that a run would have had.
 *
 * @param subject what was judged
 * @param opened when it opened
 * @param ended when it recovered for good; empty where it had not by the end of the period
 * @param reopened when the breach came back within the settle time
 * @param standing whether it was there before the period began, so that it opens no order and pages nobody in it
 */
public record SimulatedIncident(
        PointId subject, Instant opened, Optional<Instant> ended, List<Instant> reopened, boolean standing) {
    /** Copies the times. */
    public SimulatedIncident {
        reopened = List.copyOf(reopened);
    }

    /** How long it lasted within a period that ends at a time. */
    Duration length(Instant from, Instant to) {
        Instant start = opened.isBefore(from) ? from : opened;
        return Duration.between(start, ended.orElse(to));
    }

    /** Whether both were there at some time. */
    boolean overlaps(SimulatedIncident other) {
        return before(opened, other) && before(other.opened, this);
    }

    private static boolean before(Instant opened, SimulatedIncident one) {
        return one.ended.map(end -> opened.isBefore(end)).orElse(true);
    }

    /** Whether both began and ended at the same times. */
    boolean alike(SimulatedIncident other) {
        return opened.equals(other.opened) && ended.equals(other.ended);
    }
}
