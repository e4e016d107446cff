package dev.caretaker.alerting.judging;

import dev.caretaker.model.reading.Statistic;
import dev.caretaker.model.standard.Limits;
import dev.caretaker.model.standard.Requirement;
import java.time.Duration;

/** How a reading, with those before it, becomes the number that is held against the limits. */
sealed interface Measure {
    /** Nobody can tell yet. */
    double UNKNOWN = Double.NaN;

    /** Computed numbers below the second are kept to a part in the first. */
    double GRAIN = 1e9;

    /** See {@link #GRAIN}. */
    double CLEANED = 1e6;

    /** The number at a reading; {@link #UNKNOWN} while there is too little to tell. */
    double at(Series series, int index, State state);

    /** How far back it looks, in milliseconds. */
    long reach();

    /** The measure of a requirement. */
    static Measure of(Requirement require) {
        return switch (require) {
            case Requirement.Value value -> new Plain();
            case Requirement.Windowed windowed ->
                new Window(windowed.statistic(), windowed.window().toMillis());
            case Requirement.Rise rise -> new Rise(rise.per().toMillis());
            case Requirement.StateFor stateFor -> new InState(stateFor.state());
            case Requirement.Reporting reporting -> new Plain();
        };
    }

    /** The limits of a requirement, in the terms of its measure. */
    static Limits limits(Requirement require) {
        return switch (require) {
            case Requirement.Value value -> value.limits();
            case Requirement.Windowed windowed -> windowed.limits();
            case Requirement.Rise rise -> rise.limits();
            case Requirement.StateFor stateFor -> Limits.atMost(seconds(stateFor.atMost()));
            case Requirement.Reporting reporting -> Limits.between(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        };
    }

    /**
     * A computed number without the noise of its last digits, which would carry a value that is exactly at a limit to
     * either side of it: 32.3 - 24 is a rise of 8.3.
     */
    private static double clean(double number) {
        return Math.abs(number) < CLEANED ? Math.rint(number * GRAIN) / GRAIN : number;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    /** The value itself. */
    record Plain() implements Measure {
        @Override
        public double at(Series series, int index, State state) {
            return series.value(index);
        }

        @Override
        public long reach() {
            return 0;
        }
    }

    /**
     * A statistic over the window that ends with the reading. It is summed afresh each time: a running sum would keep
     * the rounding of readings long gone, and a restart would then judge otherwise.
     */
    record Window(Statistic statistic, long length) implements Measure {
        @Override
        public double at(Series series, int index, State state) {
            long time = series.time(index);
            if (time - state.runSince < length / 2) {
                return UNKNOWN;
            }
            return fold(series, series.firstAfter(time - length), index);
        }

        @Override
        public long reach() {
            return length;
        }

        private double fold(Series series, int from, int to) {
            return switch (statistic) {
                case MEAN -> clean(sum(series, from, to) / (to - from + 1));
                case SUM -> clean(sum(series, from, to));
                case MIN -> lowest(series, from, to);
                case MAX -> highest(series, from, to);
                case COUNT -> to - from + 1;
                case LAST -> series.value(to);
            };
        }

        private static double sum(Series series, int from, int to) {
            double sum = 0;
            for (int i = from; i <= to; i++) {
                sum += series.value(i);
            }
            return sum;
        }

        private static double highest(Series series, int from, int to) {
            double highest = series.value(from);
            for (int i = from + 1; i <= to; i++) {
                highest = Math.max(highest, series.value(i));
            }
            return highest;
        }
    }

    /** The rise above the lowest of the time before. */
    record Rise(long per) implements Measure {
        @Override
        public double at(Series series, int index, State state) {
            int from = series.firstFrom(series.time(index) - per);
            return clean(series.value(index) - lowest(series, from, index));
        }

        @Override
        public long reach() {
            return per;
        }
    }

    /** The seconds between the first and the latest of the readings that show a state without another between. */
    record InState(int code) implements Measure {
        @Override
        public double at(Series series, int index, State state) {
            if (series.value(index) != code) {
                state.inStateSince = State.NONE;
                state.inStateFirst = null;
                return 0;
            }
            if (state.inStateSince == State.NONE) {
                state.inStateSince = Math.max(series.time(index), state.openSince);
                state.inStateFirst = series.reading(index);
            }
            return Math.max(0, series.time(index) - state.inStateSince) / 1000.0;
        }

        @Override
        public long reach() {
            return 0;
        }
    }

    private static double lowest(Series series, int from, int to) {
        double lowest = series.value(from);
        for (int i = from + 1; i <= to; i++) {
            lowest = Math.min(lowest, series.value(i));
        }
        return lowest;
    }
}
