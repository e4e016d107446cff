package dev.caretaker.judging;

import dev.caretaker.judging.measure.Rounding;
import dev.caretaker.model.requirement.Limits;

/**
 * Values between two ends, both included, that a check is sure to find the same of. It leaves out those next to a limit
 * that the noise of conversion may carry to the other side.
 *
 * @param low the lower end
 * @param high the upper end
 */
record Band(double low, double high) {
    /** All values. */
    static final Band ANY = new Band(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** Those that limits allow. */
    static Band within(Limits limits) {
        return new Band(
                limits.lowAllowed() ? limits.low() : limits.low() + noise(limits.low()),
                limits.highAllowed() ? limits.high() : limits.high() - noise(limits.high()));
    }

    /** Those that are too high. */
    static Band above(Limits limits) {
        double high = limits.high();
        return new Band(limits.highAllowed() ? high + noise(high) : high, Double.POSITIVE_INFINITY);
    }

    /** Those that are too low. */
    static Band below(Limits limits) {
        double low = limits.low();
        return new Band(Double.NEGATIVE_INFINITY, limits.lowAllowed() ? low - noise(low) : low);
    }

    /** Twice as far from a limit as {@link Rounding#against} takes a number to be at it. */
    private static double noise(double limit) {
        return 2 * Math.max(1, Math.abs(limit)) / Rounding.GRAIN;
    }
}
