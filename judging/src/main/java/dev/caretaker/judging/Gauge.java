package dev.caretaker.judging;

import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.reading.Statistic;
import dev.caretaker.model.standard.Limits;
import dev.caretaker.model.standard.Measure;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How a reading of a series, with those before it, becomes the number that is held against the limits. */
sealed interface Gauge
        permits Gauge.Plain,
                Gauge.Window,
                Gauge.Percentile,
                Gauge.Spread,
                Gauge.Rise,
                Gauge.Fall,
                Gauge.InState,
                Gauge.TimeIn,
                Gauge.Events,
                Gauge.Unmoved,
                Gauge.Jump,
                Habit {
    /** Nobody can tell yet. */
    double UNKNOWN = Double.NaN;

    /** Computed numbers below the second are kept to a part in the first. */
    double GRAIN = 1e9;

    /** See {@link #GRAIN}. */
    double CLEANED = 1e6;

    /** The number at a reading; {@link #UNKNOWN} while there is too little to tell. */
    double at(Series series, int index, Row row, Memo memo);

    /** What to remember after a reading; what lasts counts from a time at the earliest. */
    default Memo remember(Memo memo, Series series, int index, long from) {
        return memo;
    }

    /** What is left of what it remembers when its input falls silent. */
    default Memo forget(Memo memo) {
        return Memo.EMPTY;
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
    default boolean isGrowing(long time, Memo memo) {
        return false;
    }

    /**
     * The gauge of a measure; that of a difference needs a second series and is no gauge. Of what is compared with the usual
     * it is the mean that is compared.
     */
    static Gauge of(Measure measure, long silence) {
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

    /**
     * A computed number without the noise of its last digits, which would carry a value that is exactly at a limit to
     * either side of it: 32.3 - 24 is a rise of 8.3.
     */
    static double clean(double number) {
        return Math.abs(number) < CLEANED ? Math.rint(number * GRAIN) / GRAIN : number;
    }

    /**
     * A number as it is held against limits: one that is at a limit but for the noise of conversion is at the limit.
     * Readings keep the noise of their units, 76 °F being 24.444444444444443 °C, and limits are written without.
     */
    static double against(Limits limits, double number) {
        if (isAt(limits.high(), number)) {
            return limits.high();
        }
        return isAt(limits.low(), number) ? limits.low() : number;
    }

    private static boolean isAt(double limit, double number) {
        return Math.abs(number - limit) * GRAIN <= Math.max(1, Math.abs(limit)) && !Double.isInfinite(limit);
    }

    /** Remembers since when readings have come without a gap longer than a window. */
    private static Memo run(Memo memo, Series series, int index, long window) {
        long time = series.time(index);
        boolean goesOn = !memo.isEmpty() && index > series.first() && time - series.time(index - 1) <= window;
        return goesOn ? memo : new Memo(time, null);
    }

    private static boolean isHalfFull(Series series, int index, Memo run, long length) {
        return series.time(index) - run.since() >= length / 2;
    }

    /** The value itself. */
    record Plain() implements Gauge {
        @Override
        public double at(Series series, int index, Row row, Memo memo) {
            return series.value(index);
        }
    }

    /**
     * A statistic over the window that ends with the reading. It is summed afresh each time: a running sum would keep
     * the rounding of readings long gone, and a restart would then judge otherwise.
     */
    record Window(Statistic statistic, long length) implements Gauge {
        @Override
        public Memo remember(Memo memo, Series series, int index, long from) {
            return run(memo, series, index, length);
        }

        @Override
        public double at(Series series, int index, Row row, Memo memo) {
            if (!isHalfFull(series, index, memo, length)) {
                return UNKNOWN;
            }
            return fold(series, series.firstAfter(series.time(index) - length), index);
        }

        private double fold(Series series, int from, int to) {
            return switch (statistic) {
                case MEAN -> clean(series.sum(from, to) / (to - from + 1));
                case SUM -> clean(series.sum(from, to));
                case MIN -> series.lowest(from, to);
                case MAX -> series.highest(from, to);
                case COUNT -> to - from + 1;
                case LAST -> series.value(to);
            };
        }
    }

    /** The value that so many of a hundred readings of the window do not exceed. */
    record Percentile(int percent, long length) implements Gauge {
        @Override
        public Memo remember(Memo memo, Series series, int index, long from) {
            return run(memo, series, index, length);
        }

        @Override
        public double at(Series series, int index, Row row, Memo memo) {
            if (!isHalfFull(series, index, memo, length)) {
                return UNKNOWN;
            }
            double[] values = series.values(series.firstAfter(series.time(index) - length), index);
            Arrays.sort(values);
            return values[Math.ceilDiv(percent * values.length, 100) - 1];
        }
    }

    /** How far the readings of the window are spread. */
    record Spread(Measure.Spread spread, long length) implements Gauge {
        @Override
        public Memo remember(Memo memo, Series series, int index, long from) {
            return run(memo, series, index, length);
        }

        @Override
        public double at(Series series, int index, Row row, Memo memo) {
            if (!isHalfFull(series, index, memo, length)) {
                return UNKNOWN;
            }
            int from = series.firstAfter(series.time(index) - length);
            return switch (spread) {
                case RANGE -> clean(series.highest(from, index) - series.lowest(from, index));
                case STD_DEV -> clean(Math.sqrt(series.variance(from, index)));
            };
        }
    }

    /** The rise above the lowest of the time before. */
    record Rise(long per) implements Gauge {
        @Override
        public double at(Series series, int index, Row row, Memo memo) {
            int from = series.firstFrom(series.time(index) - per);
            return clean(series.value(index) - series.lowest(from, index));
        }
    }

    /** The fall below the highest of the time before. */
    record Fall(long per) implements Gauge {
        @Override
        public double at(Series series, int index, Row row, Memo memo) {
            int from = series.firstFrom(series.time(index) - per);
            return clean(series.highest(from, index) - series.value(index));
        }
    }

    /** The seconds between the first and the latest of the readings that show a state without another between. */
    record InState(int code) implements Gauge {
        @Override
        public double at(Series series, int index, Row row, Memo memo) {
            return memo.secondsUntil(series.time(index));
        }

        @Override
        public Memo remember(Memo memo, Series series, int index, long from) {
            if (series.value(index) != code) {
                return Memo.EMPTY;
            }
            return memo.isEmpty() ? Memo.from(series, index, from) : memo;
        }
    }

    /** The seconds in the window that passed between readings of a state and the readings after them. */
    record TimeIn(int code, long over, long silence) implements Gauge {
        @Override
        public double at(Series series, int index, Row row, Memo memo) {
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
        public Memo remember(Memo memo, Series series, int index, long from) {
            return run(memo, series, index, over);
        }

        @Override
        public boolean isGrowing(long time, Memo memo) {
            return time - memo.since() < over;
        }
    }

    /** The readings of the window that show a state. */
    record Events(int code, long over) implements Gauge {
        @Override
        public double at(Series series, int index, Row row, Memo memo) {
            int count = 0;
            for (int i = series.firstAfter(series.time(index) - over); i <= index; i++) {
                count += series.value(i) == code ? 1 : 0;
            }
            return count;
        }

        @Override
        public Memo remember(Memo memo, Series series, int index, long from) {
            return run(memo, series, index, over);
        }

        @Override
        public boolean isGrowing(long time, Memo memo) {
            return time - memo.since() < over;
        }
    }

    /** The seconds since the first of the readings that all lie close to it. */
    record Unmoved(double within) implements Gauge {
        @Override
        public double at(Series series, int index, Row row, Memo memo) {
            return memo.secondsUntil(series.time(index));
        }

        @Override
        public Memo remember(Memo memo, Series series, int index, long from) {
            @Nullable Reading first = memo.first();
            boolean unmoved = first != null && clean(Math.abs(series.value(index) - first.value())) <= within;
            return unmoved ? memo : Memo.from(series, index, from);
        }
    }

    /** How far the value is from the one before it; nothing where there is none, or a silence between. */
    record Jump() implements Gauge {
        @Override
        public double at(Series series, int index, Row row, Memo memo) {
            boolean first = index == series.first() || series.time(index - 1) < row.runSince;
            return first ? 0 : clean(Math.abs(series.value(index) - series.value(index - 1)));
        }
    }
}
