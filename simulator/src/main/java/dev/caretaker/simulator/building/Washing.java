package dev.caretaker.simulator.building;

import java.time.ZonedDateTime;
import java.util.Random;

/** What visitors of a washroom leave and use up, and the cleaner who comes round. */
final class Washing {
    private static final double FIRST_FILL = 96;
    private static final double REFILL_BELOW = 30;
    private static final int ROUND_HOURS = 4;

    private final Random random;
    private int visits;
    private int roundDone = -1;
    private final double[] fills = {FIRST_FILL, FIRST_FILL};

    Washing(Random random) {
        this.random = random;
    }

    void step(double seconds, ZonedDateTime time, double people, boolean neglected) {
        if (Seeds.happens(random, people * 12, seconds)) {
            visits++;
            use(0, 0.25);
            use(1, 0.4);
        }
        int round = time.getHour() / ROUND_HOURS;
        if (neglected) {
            fills[0] = Seeds.towards(fills[0], 2, seconds, 4);
            fills[1] = Seeds.towards(fills[1], 1, seconds, 5);
        } else if (round != roundDone && time.getHour() >= 6) {
            lookAfter();
        }
        roundDone = round;
    }

    private void use(int what, double share) {
        fills[what] = Math.max(0, fills[what] - share);
    }

    /** The cleaner comes: counts start again, and what is low is filled up. */
    void lookAfter() {
        visits = 0;
        for (int i = 0; i < fills.length; i++) {
            if (fills[i] < REFILL_BELOW) {
                fills[i] = FIRST_FILL;
            }
        }
    }

    /** Visits since the cleaner was there. */
    int visits() {
        return visits;
    }

    double soap() {
        return fills[0];
    }

    double paper() {
        return fills[1];
    }
}
