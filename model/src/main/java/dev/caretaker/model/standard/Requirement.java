package dev.caretaker.model.standard;

import dev.caretaker.model.reading.Statistic;
import java.time.Duration;
import java.util.Optional;

/** What must hold of a point. All numbers are in the canonical unit of its quantity. */
public sealed interface Requirement {

    /** The limits that a chart of the point draws, where the requirement has some in the unit of the point. */
    Optional<Limits> drawn();

    /**
     * Each value lies within limits.
     *
     * @param limits the limits
     */
    record Value(Limits limits) implements Requirement {
        @Override
        public Optional<Limits> drawn() {
            return Optional.of(limits);
        }
    }

    /**
     * A statistic over the window that ends with each reading lies within limits.
     *
     * @param statistic the statistic
     * @param window its length; readings after {@code time - window} and up to {@code time} count
     * @param limits the limits
     */
    record Windowed(Statistic statistic, Duration window, Limits limits) implements Requirement {
        @Override
        public Optional<Limits> drawn() {
            return statistic == Statistic.SUM || statistic == Statistic.COUNT ? Optional.empty() : Optional.of(limits);
        }
    }

    /**
     * The rise of the value above the lowest of the time before it lies within limits.
     *
     * @param per how far back the lowest is looked for
     * @param limits the limits of the rise, a difference in the canonical unit
     */
    record Rise(Duration per, Limits limits) implements Requirement {
        @Override
        public Optional<Limits> drawn() {
            return Optional.empty();
        }
    }

    /**
     * A state lasts at most so long.
     *
     * @param state the code of the state
     * @param atMost the longest it may last
     */
    record StateFor(int state, Duration atMost) implements Requirement {
        @Override
        public Optional<Limits> drawn() {
            return Optional.empty();
        }
    }

    /**
     * The point reports at least so often: silence is the breach.
     *
     * @param every the longest it may be silent
     */
    record Reporting(Duration every) implements Requirement {
        @Override
        public Optional<Limits> drawn() {
            return Optional.empty();
        }
    }
}
