package dev.caretaker.gateway.mqtt;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Waits that double with each failure up to a longest one, spread at random so that many clients do not come at once. */
public final class BackOff {
    private static final int MOST_DOUBLINGS = 30;

    private final Duration shortest;
    private final Duration longest;
    private final RandomGenerator random;
    private int failures;

    /** Waits between two lengths. */
    public BackOff(Duration shortest, Duration longest, RandomGenerator random) {
        this.shortest = shortest;
        this.longest = longest;
        this.random = random;
    }

    /** The same waits for somebody else, who counts failures of their own. */
    public BackOff another() {
        return new BackOff(shortest, longest, random);
    }

    /** How long to wait after one more failure: between half of the step and all of it. */
    public Duration next() {
        long step = shortest.toMillis() << Math.min(failures, MOST_DOUBLINGS);
        failures++;
        long most = Math.min(step, longest.toMillis());
        return Duration.ofMillis(Math.round(most * (0.5 + random.nextDouble() / 2)));
    }

    /** Starts over after a success. */
    public void reset() {
        failures = 0;
    }
}
