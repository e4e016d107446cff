package dev.caretaker.rejudging.backtest.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** Measured numbers, thinned out evenly so that however many there are, memory stays small. Not for several threads. */
public final class Sample {
    private static final int MOST = 8_192;

    private final List<WeightedValue> runs = new ArrayList<>();
    private double[] values = new double[MOST];
    private int size;
    private long stride = 1;
    private long seen;

    void add(double value) {
        if (seen++ % stride != 0) {
            return;
        }
        if (size == MOST) {
            for (int i = 0; i < MOST / 2; i++) {
                values[i] = values[2 * i];
            }
            size = MOST / 2;
            stride *= 2;
            if ((seen - 1) % stride != 0) {
                return;
            }
        }
        values[size++] = value;
    }

    /** Takes in what another has; each of its numbers stands for as many as it did there. */
    void addAll(Sample other) {
        other.gather(runs);
    }

    /** How many numbers were added, kept or not. */
    public long count() {
        return seen + runs.stream().mapToLong(WeightedValue::weight).sum();
    }

    /** The number that a share of all do not exceed. */
    public OptionalDouble quantile(double share) {
        List<WeightedValue> all = new ArrayList<>(runs);
        gather(all);
        all.sort(Comparator.comparingDouble(WeightedValue::value));
        long total = all.stream().mapToLong(WeightedValue::weight).sum();
        long wanted = Math.max(1, (long) Math.ceil(share * total));
        long passed = 0;
        for (WeightedValue run : all) {
            passed += run.weight();
            if (passed >= wanted) {
                return OptionalDouble.of(run.value());
            }
        }
        return OptionalDouble.empty();
    }

    private void gather(List<WeightedValue> into) {
        for (int i = 0; i < size; i++) {
            into.add(new WeightedValue(values[i], Math.min(stride, seen - i * stride)));
        }
    }

    private record WeightedValue(double value, long weight) {}
}
