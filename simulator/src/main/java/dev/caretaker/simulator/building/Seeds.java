package dev.caretaker.simulator.building;

import java.util.Random;

/** Randomness of its own for every thing, so that adding one thing changes nothing about the others. */
final class Seeds {
    private Seeds() {}

    static Random of(long seed, String thing) {
        // The hash of a string is the same everywhere; the constant keeps neighbouring seeds apart.
        return new Random(seed * 0x9E3779B97F4A7C15L + thing.hashCode());
    }

    /** Whether something that happens so often an hour happens within some seconds. */
    static boolean happens(Random random, double perHour, double seconds) {
        return random.nextDouble() < 1 - Math.exp(-perHour * seconds / 3_600);
    }

    /** Where a value that tends towards another gets within some seconds, with the time it takes for 63 % of the way. */
    static double towards(double value, double target, double seconds, double takes) {
        return target + (value - target) * Math.exp(-seconds / takes);
    }
}
