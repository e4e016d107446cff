package dev.caretaker.judging;

import dev.caretaker.judging.baseline.Baseline;
import dev.caretaker.judging.measure.Accumulator;
import dev.caretaker.judging.measure.Bounds;
import dev.caretaker.judging.measure.MeasureFunction;
import dev.caretaker.judging.measure.Rounding;
import dev.caretaker.judging.measure.Series;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.verdict.Normal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One number held against its limits. */
final class Comparison implements Check {
    private final Operand operand;
    private final MeasureFunction measure;
    private final @Nullable Baseline baseline;
    private final long reach;
    private final Bounds bounds;
    private final Bounds clear;

    Comparison(Operand operand, MeasureFunction measure, long reach, Terms terms) {
        this.operand = operand;
        this.measure = measure;
        this.baseline = measure instanceof Baseline learning ? learning : null;
        this.reach = reach;
        this.bounds = terms.bounds();
        this.clear = terms.clear();
    }

    /** Takes note of a reading of its input; what lasts counts from a time at the earliest. */
    void remember(RuleState state, int index, long from) {
        state.remember(
                operand.number(), measure.remember(state.accumulator(operand.number()), operand.series(), index, from));
    }

    /** Takes note of what was read last as if it were read when the standard begins to apply. */
    void begin(RuleState state) {
        if (measure.isLasting() && !state.input(operand.input()).isSilent()) {
            remember(state, operand.series().lastUpTo(state.time), state.openSince);
        }
    }

    /** Forgets what has lasted, which counts only while the standard applies. */
    void end(RuleState state) {
        if (measure.isLasting()) {
            forget(state);
        }
    }

    /** Forgets what its input has shown. */
    void forget(RuleState state) {
        state.remember(operand.number(), measure.forget(state.accumulator(operand.number())));
    }

    @Override
    public Evaluation at(RuleState state, long time, boolean clearing) {
        InputState input = state.input(operand.input());
        Series series = operand.series();
        int index = series.lastUpTo(time);
        if (input.isSilent() || index < series.first()) {
            return Evaluation.unknown();
        }
        Accumulator accumulator = state.accumulator(operand.number());
        double measured = measure.at(series, index, input.runSince, accumulator);
        Normal normal = baseline == null ? null : baseline.normal(series, index, accumulator);
        if (!operand.others().isEmpty()) {
            measured = distance(measured, state, time);
        }
        Limits limits = (clearing ? clear : bounds).at(time);
        return Double.isNaN(measured) || limits == null
                ? Evaluation.unknown(normal)
                : new Evaluation(
                        truth(measured, limits, series.time(index), accumulator),
                        measured,
                        bounds.isFixed() ? null : limits,
                        operand.part(),
                        operand.input(),
                        index,
                        series.time(index),
                        accumulator.first(),
                        accumulator.since(),
                        normal);
    }

    /** A number that is too low but can still grow breaks nothing yet. */
    private Truth truth(double measured, Limits limits, long time, Accumulator accumulator) {
        if (limits.allows(Rounding.against(limits, measured))) {
            return Truth.MET;
        }
        return measured < limits.low() && measure.isGrowing(time, accumulator) ? Truth.UNKNOWN : Truth.BROKEN;
    }

    /** Whether it holds nothing but the last value against limits. */
    boolean isPlain() {
        return measure instanceof MeasureFunction.Plain && operand.others().isEmpty();
    }

    /** The values that it finds as it has found the last one; null where there are no limits. */
    @Nullable Band steady(RuleState state) {
        boolean breached = state.progress.isBreached();
        Limits limits = (breached ? clear : bounds).at(state.time);
        if (limits == null) {
            return null;
        }
        if (!breached) {
            return Band.within(limits);
        }
        return state.measured > limits.high() ? Band.above(limits) : Band.below(limits);
    }

    /** How far a value is from the median of those of the other inputs that speak. */
    private double distance(double value, RuleState state, long time) {
        double[] values = operand.others().stream()
                .filter(other -> !state.input(other.input()).isSilent())
                .mapToDouble(other -> other.at(time))
                .filter(one -> !Double.isNaN(one))
                .sorted()
                .toArray();
        if (values.length == 0) {
            return MeasureFunction.UNKNOWN;
        }
        double median = (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
        return Rounding.clean(Math.abs(value - median));
    }

    @Override
    public Stream<Comparison> comparisons() {
        return Stream.of(this);
    }

    @Override
    public long reach() {
        return reach;
    }

    @Override
    public long memory() {
        return measure.memory();
    }

    int input() {
        return operand.input();
    }

    /** All the inputs it looks at. */
    IntStream inputs() {
        return IntStream.concat(
                IntStream.of(operand.input()), operand.others().stream().mapToInt(Other::input));
    }

    Bounds bounds() {
        return bounds;
    }

    /** For how long its input may have to show the same before it is broken, in milliseconds. */
    long patience() {
        return measure.isLasting() ? (long) (bounds.highest() * 1000) : 0;
    }

    /**
     * Where it looks.
     *
     * @param number its number among the comparisons of the rule instance
     * @param part which part of the requirement it is
     * @param input the input it measures
     * @param series the readings of that
     * @param others the inputs it compares with
     */
    record Operand(int number, int part, int input, Series series, List<Other> others) {
        /** Copies the list. */
        Operand {
            others = List.copyOf(others);
        }
    }

    /** Another input. */
    record Other(int input, Series series) {
        double at(long time) {
            int index = series.lastUpTo(time);
            return index < series.first() ? MeasureFunction.UNKNOWN : series.value(index);
        }
    }

    /** The limits of the requirement, and those that end a breach. */
    record Terms(Bounds bounds, Bounds clear) {}
}
