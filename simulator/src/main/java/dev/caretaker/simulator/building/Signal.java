package dev.caretaker.simulator.building;

import dev.caretaker.model.point.Point;
import java.util.Random;
import java.util.function.DoubleSupplier;

/** What the sensor of one point says: the truth, a little blurred, in as many digits as sensors send. */
final class Signal {
    private static final double WANDERING = 300;

    private final Point point;
    private final DoubleSupplier truth;
    private final double spread;
    private final Random random;
    private double offset;
    private double value;

    Signal(Point point, DoubleSupplier truth, double spread, Random random) {
        this.point = point;
        this.truth = truth;
        this.spread = spread;
        this.random = random;
        step(WANDERING);
    }

    void step(double seconds) {
        if (spread > 0) {
            double keep = Math.exp(-seconds / WANDERING);
            offset = offset * keep + spread * Math.sqrt(1 - keep * keep) * limited(random.nextGaussian());
        }
        value = point.quantity().isState() ? truth.getAsDouble() : rounded(within(truth.getAsDouble() + offset));
    }

    private static double limited(double gaussian) {
        return Math.clamp(gaussian, -3.0, 3.0);
    }

    private double within(double sensed) {
        return switch (point.quantity().id()) {
            case "humidity", "level", "fill-level", "battery", "combustible-gas", "oxygen" ->
                Math.clamp(sensed, 0.0, 100.0);
            case "temperature", "signal", "differential-pressure" -> sensed;
            default -> Math.max(0, sensed);
        };
    }

    private static double rounded(double sensed) {
        if (sensed == 0) {
            return 0;
        }
        double scale = Math.pow(10, 3 - Math.floor(Math.log10(Math.abs(sensed))));
        return Math.rint(sensed * scale) / scale;
    }

    double value() {
        return value;
    }
}
