package dev.caretaker.judging.measure;

import dev.caretaker.model.requirement.Limits;

/** Keeps the noise of arithmetic and of units away from limits. */
public final class Rounding {
    /** Computed numbers below {@link #CLEANED} are kept to a part in this. */
    public static final double GRAIN = 1e9;

    private static final double CLEANED = 1e6;

    private Rounding() {}

    /**
     * A computed number without the noise of its last digits, which would carry a value that is exactly at a limit to
     * either side of it: 32.3 - 24 is a rise of 8.3.
     */
    public static double clean(double number) {
        return Math.abs(number) < CLEANED ? Math.rint(number * GRAIN) / GRAIN : number;
    }

    /**
     * A number as it is held against limits: one that is at a limit but for the noise of conversion is at the limit.
     * Readings keep the noise of their units, 76 °F being 24.444444444444443 °C, and limits are written without.
     */
    public static double against(Limits limits, double number) {
        if (isAt(limits.high(), number)) {
            return limits.high();
        }
        return isAt(limits.low(), number) ? limits.low() : number;
    }

    private static boolean isAt(double limit, double number) {
        return Math.abs(number - limit) * GRAIN <= Math.max(1, Math.abs(limit)) && !Double.isInfinite(limit);
    }
}
