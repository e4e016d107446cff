package dev.caretaker.judging.measure;

import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.reading.Statistic;
import dev.caretaker.model.requirement.Measure;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How a reading of a series, with those before it, becomes the number that is held against the limits. */
public interface MeasureFunction {
    /** Nobody can tell yet. */
    double UNKNOWN = Double.NaN;

    /** The number at a reading; {@link #UNKNOWN} while there is too little to tell. */
    double at(Series series, int index, long runSince, Accumulator accumulator);

    /** What to remember after a reading; what lasts counts from a time at the earliest. */
    default Accumulator remember(Accumulator accumulator, Series series, int index, long from) {
        return accumulator;
    }

    /** What is left of what it remembers when its input falls silent. */
    default Accumulator forget(Accumulator accumulator) {
        return Accumulator.EMPTY;
    }

    /** How far back the readings reach that it has learned from, beside those that it looks at. */
    default long memory() {
        return 0;
    }

    /** Whether it measures how long its input has shown the same, which counts from when the standard applies. */
    default boolean isLasting() {
        return this instanceof InState || this instanceof Unmoved;
    }

    /** Whether the number can only grow until its window is full, which it is not yet. */
    default boolean isGrowing(long time, Accumulator accumulator) {
        return false;
    }

    /**
     * The measure of a measure; that of a difference needs a second series and is no measure. Of what is compared with the usual
     * it is the mean that is compared.
     */
    static MeasureFunction of(Measure measure, long silence) {
        return switch (measure) {
            case Measure.Value value -> new Plain();
            case Measure.Windowed windowed ->
                new Window(windowed.statistic(), windowed.window().toMillis());
            case Measure.Percentile percentile ->
                new Percentile(percentile.percent(), percentile.window().toMillis());
            case Measure.Spreading spreading ->
                new Spread(spreading.spread(), spreading.window().toMillis());
            case Measure.Rise rise -> new Rise(rise.per().toMillis());
            case Measure.Fall fall -> new Fall(fall.per().toMillis());
            case Measure.StateFor stateFor -> new InState(stateFor.state());
            case Measure.TimeIn timeIn ->
                new TimeIn(timeIn.state(), timeIn.over().toMillis(), silence);
            case Measure.Events events ->
                new Events(events.state(), events.over().toMillis());
            case Measure.Unmoved unmoved -> new Unmoved(unmoved.within());
            case Measure.Jump jump -> new Jump();
            case Measure.Difference difference -> new Plain();
            case Measure.Usual usual -> new Window(Statistic.MEAN, Measure.Usual.HOUR.toMillis());
        };
    }

    /** Remembers since when readings have come without a gap longer than a window. */
    private static Accumulator run(Accumulator accumulator, Series series, int index, long window) {
        long time = series.time(index);
        boolean goesOn = !accumulator.isEmpty() && index > series.first() && time - series.time(index - 1) <= window;
        return goesOn ? accumulator : new Accumulator(time, null);
    }

    private static boolean isHalfFull(Series series, int index, Accumulator run, long length) {
        return series.time(index) - run.since() >= length / 2;
    }

    /** The value itself. */
    record Plain() implements MeasureFunction {
        @Override
        public double at(Series series, int index, long runSince, Accumulator accumulator) {
            return series.value(index);
        }
    }

    /**
     * A statistic over the window that ends with the reading. It is summed afresh each time: a running sum would keep
     * the rounding of readings long gone, and a restart would then judge otherwise.
     */
    record Window(Statistic statistic, long length) implements MeasureFunction {
        @Override
        public Accumulator remember(Accumulator accumulator, Series series, int index, long from) {
            return run(accumulator, series, index, length);
        }

        @Override
        public double at(Series series, int index, long runSince, Accumulator accumulator) {
            if (!isHalfFull(series, index, accumulator, length)) {
                return UNKNOWN;
            }
            return fold(series, series.firstAfter(series.time(index) - length), index);
        }

        private double fold(Series series, int from, int to) {
            return switch (statistic) {
                case MEAN -> Rounding.clean(series.sum(from, to) / (to - from + 1));
                case SUM -> Rounding.clean(series.sum(from, to));
                case MIN -> series.lowest(from, to);
                case MAX -> series.highest(from, to);
                case COUNT -> to - from + 1;
                case LAST -> series.value(to);
            };
        }
    }

    /** The value that so many of a hundred readings of the window do not exceed. */
    record Percentile(int percent, long length) implements MeasureFunction {
        @Override
        public Accumulator remember(Accumulator accumulator, Series series, int index, long from) {
            return run(accumulator, series, index, length);
        }

        @Override
        public double at(Series series, int index, long runSince, Accumulator accumulator) {
            if (!isHalfFull(series, index, accumulator, length)) {
                return UNKNOWN;
            }
            double[] values = series.values(series.firstAfter(series.time(index) - length), index);
            Arrays.sort(values);
            return values[Math.ceilDiv(percent * values.length, 100) - 1];
        }
    }

    /** How far the readings of the window are spread. */
    record Spread(Measure.Spread spread, long length) implements MeasureFunction {
        @Override
        public Accumulator remember(Accumulator accumulator, Series series, int index, long from) {
            return run(accumulator, series, index, length);
        }

        @Override
        public double at(Series series, int index, long runSince, Accumulator accumulator) {
            if (!isHalfFull(series, index, accumulator, length)) {
                return UNKNOWN;
            }
            int from = series.firstAfter(series.time(index) - length);
            return switch (spread) {
                case RANGE -> Rounding.clean(series.highest(from, index) - series.lowest(from, index));
                case STD_DEV -> Rounding.clean(Math.sqrt(series.variance(from, index)));
            };
        }
    }

    /** The rise above the lowest of the time before. */
    record Rise(long per) implements MeasureFunction {
        @Override
        public double at(Series series, int index, long runSince, Accumulator accumulator) {
            int from = series.firstFrom(series.time(index) - per);
            return Rounding.clean(series.value(index) - series.lowest(from, index));
        }
    }

    /** The fall below the highest of the time before. */
    record Fall(long per) implements MeasureFunction {
        @Override
        public double at(Series series, int index, long runSince, Accumulator accumulator) {
            int from = series.firstFrom(series.time(index) - per);
            return Rounding.clean(series.highest(from, index) - series.value(index));
        }
    }

    /** The seconds between the first and the latest of the readings that show a state without another between. */
    record InState(int code) implements MeasureFunction {
        @Override
        public double at(Series series, int index, long runSince, Accumulator accumulator) {
            return accumulator.secondsUntil(series.time(index));
        }

        @Override
        public Accumulator remember(Accumulator accumulator, Series series, int index, long from) {
            if (series.value(index) != code) {
                return Accumulator.EMPTY;
            }
            return accumulator.isEmpty() ? Accumulator.from(series, index, from) : accumulator;
        }
    }

    /** The seconds in the window that passed between readings of a state and the readings after them. */
    record TimeIn(int code, long over, long silence) implements MeasureFunction {
        @Override
        public double at(Series series, int index, long runSince, Accumulator accumulator) {
            long start = series.time(index) - over;
            long sum = 0;
            for (int i = Math.max(series.first(), series.firstAfter(start) - 1); i < index; i++) {
                long length = series.time(i + 1) - series.time(i);
                if (series.value(i) == code && length <= silence) {
                    sum += series.time(i + 1) - Math.max(start, series.time(i));
                }
            }
            return sum / 1000.0;
        }

        @Override
        public Accumulator remember(Accumulator accumulator, Series series, int index, long from) {
            return run(accumulator, series, index, over);
        }

        @Override
        public boolean isGrowing(long time, Accumulator accumulator) {
            return time - accumulator.since() < over;
        }
    }

    /** The readings of the window that show a state. */
    record Events(int code, long over) implements MeasureFunction {
        @Override
        public double at(Series series, int index, long runSince, Accumulator accumulator) {
            int count = 0;
            for (int i = series.firstAfter(series.time(index) - over); i <= index; i++) {
                count += series.value(i) == code ? 1 : 0;
            }
            return count;
        }

        @Override
        public Accumulator remember(Accumulator accumulator, Series series, int index, long from) {
            return run(accumulator, series, index, over);
        }

        @Override
        public boolean isGrowing(long time, Accumulator accumulator) {
            return time - accumulator.since() < over;
        }
    }

    /** The seconds since the first of the readings that all lie close to it. */
    record Unmoved(double within) implements MeasureFunction {
        @Override
        public double at(Series series, int index, long runSince, Accumulator accumulator) {
            return accumulator.secondsUntil(series.time(index));
        }

        @Override
        public Accumulator remember(Accumulator accumulator, Series series, int index, long from) {
            @Nullable Reading first = accumulator.first();
            boolean unmoved = first != null && Rounding.clean(Math.abs(series.value(index) - first.value())) <= within;
            return unmoved ? accumulator : Accumulator.from(series, index, from);
        }
    }

    /** How far the value is from the one before it; nothing where there is none, or a silence between. */
    record Jump() implements MeasureFunction {
        @Override
        public double at(Series series, int index, long runSince, Accumulator accumulator) {
            boolean first = index == series.first() || series.time(index - 1) < runSince;
            return first ? 0 : Rounding.clean(Math.abs(series.value(index) - series.value(index - 1)));
        }
    }
}
