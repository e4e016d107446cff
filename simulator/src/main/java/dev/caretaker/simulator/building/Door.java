package dev.caretaker.simulator.building;

import java.util.Random;

/** A door that lets people through and falls shut behind them. */
final class Door {
    private static final double LONGEST_OPEN = 9;

    private final Random random;
    private double open;
    private boolean held;

    Door(Random random) {
        this.random = random;
    }

    void hold(boolean hold) {
        held = hold;
        open = 0;
    }

    /** Passes of so many an hour open it for some seconds each. */
    void step(double seconds, double passes) {
        if (open > 0) {
            open = Math.max(0, open - seconds);
        } else if (Seeds.happens(random, passes, seconds)) {
            open = 3 + (LONGEST_OPEN - 3) * random.nextDouble();
        }
    }

    boolean isOpen() {
        return held || open > 0;
    }
}
