package dev.caretaker.judging;

import dev.caretaker.model.standard.Limits;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One number held against its limits. */
final class Leaf implements Check {
    private final Seat seat;
    private final Gauge gauge;
    private final @Nullable Habit habit;
    private final long reach;
    private final Bounds bounds;
    private final Bounds clear;

    Leaf(Seat seat, Gauge gauge, long reach, Terms terms) {
        this.seat = seat;
        this.gauge = gauge;
        this.habit = gauge instanceof Habit learning ? learning : null;
        this.reach = reach;
        this.bounds = terms.bounds();
        this.clear = terms.clear();
    }

    /** Takes note of a reading of its input; what lasts counts from a time at the earliest. */
    void remember(State state, int index, long from) {
        state.remember(seat.number(), gauge.remember(state.memo(seat.number()), seat.series(), index, from));
    }

    /** Takes note of what was read last as if it were read when the standard begins to apply. */
    void begin(State state) {
        if (gauge.isLasting() && !state.row(seat.input()).isSilent()) {
            remember(state, seat.series().lastUpTo(state.time), state.openSince);
        }
    }

    /** Forgets what has lasted, which counts only while the standard applies. */
    void end(State state) {
        if (gauge.isLasting()) {
            forget(state);
        }
    }

    /** Forgets what its input has shown. */
    void forget(State state) {
        state.remember(seat.number(), gauge.forget(state.memo(seat.number())));
    }

    @Override
    public Truth at(State state, long time, Look look) {
        look.normal = null;
        Row row = state.row(seat.input());
        Series series = seat.series();
        int index = series.lastUpTo(time);
        if (row.isSilent() || index < series.first()) {
            return Truth.UNKNOWN;
        }
        Memo memo = state.memo(seat.number());
        double measured = gauge.at(series, index, row, memo);
        if (habit != null) {
            look.normal = habit.normal(series, index, memo);
        }
        if (!seat.others().isEmpty()) {
            measured = distance(measured, state, time);
        }
        Limits limits = (look.clearing ? clear : bounds).at(time);
        if (Double.isNaN(measured) || limits == null) {
            return Truth.UNKNOWN;
        }
        look.measured = measured;
        look.limits = bounds.isFixed() ? null : limits;
        look.part = seat.part();
        look.input = seat.input();
        look.index = index;
        look.time = series.time(index);
        look.first = memo.first();
        look.since = memo.since();
        if (limits.allows(Gauge.against(limits, measured))) {
            return Truth.MET;
        }
        boolean mayStillCome = measured < limits.low() && gauge.isGrowing(series.time(index), memo);
        return mayStillCome ? Truth.UNKNOWN : Truth.BROKEN;
    }

    /** Whether it holds nothing but the last value against limits. */
    boolean isPlain() {
        return gauge instanceof Gauge.Plain && seat.others().isEmpty();
    }

    /** The values that it finds as it has found the last one; null where there are no limits. */
    @Nullable Band steady(State state) {
        Limits limits = (state.breached ? clear : bounds).at(state.time);
        if (limits == null) {
            return null;
        }
        if (!state.breached) {
            return Band.within(limits);
        }
        return state.measured > limits.high() ? Band.above(limits) : Band.below(limits);
    }

    /** How far a value is from the median of those of the other inputs that speak. */
    private double distance(double value, State state, long time) {
        double[] values = seat.others().stream()
                .filter(other -> !state.row(other.input()).isSilent())
                .mapToDouble(other -> other.at(time))
                .filter(one -> !Double.isNaN(one))
                .sorted()
                .toArray();
        if (values.length == 0) {
            return Gauge.UNKNOWN;
        }
        double median = (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
        return Gauge.clean(Math.abs(value - median));
    }

    @Override
    public Stream<Leaf> leaves() {
        return Stream.of(this);
    }

    @Override
    public long reach() {
        return reach;
    }

    @Override
    public long memory() {
        return gauge.memory();
    }

    int input() {
        return seat.input();
    }

    /** All the inputs it looks at. */
    IntStream inputs() {
        return IntStream.concat(
                IntStream.of(seat.input()), seat.others().stream().mapToInt(Other::input));
    }

    Bounds bounds() {
        return bounds;
    }

    /** For how long its input may have to show the same before it is broken, in milliseconds. */
    long patience() {
        return gauge.isLasting() ? (long) (bounds.highest() * 1000) : 0;
    }

    /**
     * Where it looks.
     *
     * @param number its number among the leaves of the watch
     * @param part which part of the requirement it is
     * @param input the input it measures
     * @param series the readings of that
     * @param others the inputs it compares with
     */
    record Seat(int number, int part, int input, Series series, List<Other> others) {
        /** Copies the list. */
        Seat {
            others = List.copyOf(others);
        }
    }

    /** Another input. */
    record Other(int input, Series series) {
        double at(long time) {
            int index = series.lastUpTo(time);
            return index < series.first() ? Gauge.UNKNOWN : series.value(index);
        }
    }

    /** The limits of the requirement, and those that end a breach. */
    record Terms(Bounds bounds, Bounds clear) {}
}
