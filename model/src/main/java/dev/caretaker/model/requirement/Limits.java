package dev.caretaker.model.requirement;

import java.util.Optional;

/**
 * The values that are allowed: an interval whose ends may be open or infinite.
 *
 * @param low the lower end, or minus infinity
 * @param lowAllowed whether the lower end itself is allowed
 * @param high the upper end, or infinity
 * @param highAllowed whether the upper end itself is allowed
 */
public record Limits(double low, boolean lowAllowed, double high, boolean highAllowed) {
    /** Refuses an interval with nothing in it. */
    public Limits {
        if (!(low <= high)) {
            throw new IllegalArgumentException("The lower limit " + low + " is above the upper limit " + high);
        }
    }

    /** Up to a value, itself allowed. */
    public static Limits atMost(double high) {
        return new Limits(Double.NEGATIVE_INFINITY, true, high, true);
    }

    /** From a value, itself allowed. */
    public static Limits atLeast(double low) {
        return new Limits(low, true, Double.POSITIVE_INFINITY, true);
    }

    /** Up to a value, itself not allowed. */
    public static Limits below(double high) {
        return new Limits(Double.NEGATIVE_INFINITY, true, high, false);
    }

    /** From a value, itself not allowed. */
    public static Limits above(double low) {
        return new Limits(low, false, Double.POSITIVE_INFINITY, true);
    }

    /** Between two values, themselves allowed. */
    public static Limits between(double low, double high) {
        return new Limits(low, true, high, true);
    }

    /** Exactly a value: for states. */
    public static Limits exactly(double value) {
        return between(value, value);
    }

    /** Whether a value is allowed. */
    public boolean allows(double value) {
        return (lowAllowed ? value >= low : value > low) && (highAllowed ? value <= high : value < high);
    }

    /** Whether every value these allow is allowed by the others too. */
    public boolean inside(Limits others) {
        return (low > others.low || (low == others.low && (others.lowAllowed || !lowAllowed)))
                && (high < others.high || (high == others.high && (others.highAllowed || !highAllowed)));
    }

    /** What these do not allow, where that is one interval; not for limits on both sides, nor for none. */
    public Optional<Limits> opposite() {
        if (hasLow() == hasHigh()) {
            return Optional.empty();
        }
        return Optional.of(
                hasHigh()
                        ? new Limits(high, !highAllowed, Double.POSITIVE_INFINITY, true)
                        : new Limits(Double.NEGATIVE_INFINITY, true, low, !lowAllowed));
    }

    /** Whether there is a lower limit. */
    public boolean hasLow() {
        return low != Double.NEGATIVE_INFINITY;
    }

    /** Whether there is an upper limit. */
    public boolean hasHigh() {
        return high != Double.POSITIVE_INFINITY;
    }
}
