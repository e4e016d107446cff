package dev.caretaker.judging.cases;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Moves one of the numbers of a standard, which are counted in the order in which they are come by. */
final class Nudge {
    private static final double SHARE = 0.1;

    private final int which;
    private final boolean up;
    private final List<String> names = new ArrayList<>();

    private Nudge(int which, boolean up) {
        this.which = which;
        this.up = up;
    }

    /** Moves none, only learns their names. */
    static Nudge none() {
        return new Nudge(-1, true);
    }

    static Nudge up(int which) {
        return new Nudge(which, true);
    }

    static Nudge down(int which) {
        return new Nudge(which, false);
    }

    /** The names of the numbers that it came by. */
    List<String> names() {
        return names;
    }

    /** A number that may be any: it moves by a tenth of its size; one that is zero moves by one. */
    double number(String name, double value) {
        return Double.isInfinite(value) ? value : moved(name) ? value + sign() * step(value) : value;
    }

    /** A number of things. */
    int count(String name, int value) {
        return moved(name) ? value + (up ? 1 : -1) : value;
    }

    /** A duration; none at all is left alone. */
    Duration duration(String name, Duration value) {
        return !value.isZero() && moved(name) ? value.plusMillis(sign() * Math.round(value.toMillis() * SHARE)) : value;
    }

    private boolean moved(String name) {
        names.add(name);
        return names.size() - 1 == which;
    }

    private static double step(double value) {
        return value == 0 ? 1 : Math.abs(value) * SHARE;
    }

    private int sign() {
        return up ? 1 : -1;
    }
}
