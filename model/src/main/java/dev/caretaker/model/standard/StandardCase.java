package dev.caretaker.model.standard;

import java.time.Duration;
import java.util.List;

/**
 * A test case of a standard: readings of one point and the verdicts they must give.
 *
 * @param name what it shows
 * @param day the weekday it plays on, from 1 for Monday; matters to standards with a calendar
 * @param given the readings, in canonical units, at times since midnight
 * @param expect the verdict changes, all of them, at times since midnight
 */
public record StandardCase(String name, int day, List<Given> given, List<Expected> expect) {
    /** Copies the lists. */
    public StandardCase {
        given = List.copyOf(given);
        expect = List.copyOf(expect);
    }

    /**
     * A reading of the case.
     *
     * @param at time since midnight
     * @param value the value in the canonical unit
     */
    public record Given(Duration at, double value) {}

    /**
     * A verdict the case expects.
     *
     * @param at time since midnight at which it begins
     * @param verdict the verdict
     */
    public record Expected(Duration at, Verdict verdict) {}
}
