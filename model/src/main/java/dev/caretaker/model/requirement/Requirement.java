package dev.caretaker.model.requirement;

import dev.caretaker.model.reading.Statistic;
import dev.caretaker.model.unit.Quantity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What must hold. Values are in the canonical unit of their quantity, durations are compared in seconds. */
public sealed interface Requirement permits Condition, Requirement.Part {

    /** All that a measured number can be compared with, in the order in which it is written; evidence names one of them. */
    List<Part> parts();

    /** The limits that a chart of the subject draws, where the requirement has some in its unit that always hold. */
    default Optional<Limits> drawn() {
        return drawnPart().flatMap(limited -> limited.allowed().always());
    }

    /** The part that has them; none within a negation, which asks for what is outside of them. */
    default Optional<Condition.Limited> drawnPart() {
        return switch (this) {
            case Condition.Limited limited -> Optional.of(limited).filter(Condition.Limited::isDrawn);
            case Condition.All all -> firstDrawn(all.conditions());
            case Condition.Any any -> firstDrawn(any.conditions());
            case Condition.Not not -> Optional.empty();
            case Condition.Quorum quorum -> Optional.empty();
            case Reporting reporting -> Optional.empty();
            case Happening happening -> Optional.empty();
        };
    }

    private static Optional<Condition.Limited> firstDrawn(List<Condition> conditions) {
        return conditions.stream().flatMap(one -> one.drawnPart().stream()).findFirst();
    }

    /** Each value lies within limits. */
    static Condition.Limited value(Limits limits) {
        return limited(new Measure.Value(), limits);
    }

    /** A statistic over the window that ends with each reading lies within limits. */
    static Condition.Limited windowed(Statistic statistic, Duration window, Limits limits) {
        return limited(new Measure.Windowed(statistic, window), limits);
    }

    /** The rise of the value above the lowest of the time before it lies within limits. */
    static Condition.Limited rise(Duration per, Limits limits) {
        return limited(new Measure.Rise(per), limits);
    }

    /** A state lasts at most so long at a time. */
    static Condition.Limited stateFor(int state, Duration atMost) {
        return limited(new Measure.StateFor(state), Limits.atMost(atMost.toMillis() / 1000.0));
    }

    /** A number measured at the subject lies within limits that are always the same. */
    static Condition.Limited limited(Measure measure, Limits limits) {
        return new Condition.Limited(Optional.empty(), measure, Allowed.always(limits));
    }

    /** Something whose measured number evidence can hold. */
    sealed interface Part extends Requirement permits Condition.Limited, Condition.Quorum, Reporting, Happening {
        /** What kind of number it is. */
        Dimension dimension();

        /** The quantity of the number's point, where that is not the subject's. */
        default Optional<Quantity> quantity() {
            return Optional.empty();
        }

        @Override
        default List<Part> parts() {
            return List.of(this);
        }
    }

    /**
     * The subject reports at least so often: silence is the breach.
     *
     * @param every the longest it may be silent
     */
    record Reporting(Duration every) implements Part {
        @Override
        public Dimension dimension() {
            return Dimension.DURATION;
        }
    }

    /**
     * The subject is in a state, without a break, for long enough and often enough: a pump test each week.
     *
     * @param state the code of the state
     * @param atLeast for how long; readings show it, silence does not
     * @param every the longest time without it
     */
    record Happening(int state, Duration atLeast, Duration every) implements Part {
        @Override
        public Dimension dimension() {
            return Dimension.DURATION;
        }
    }
}
