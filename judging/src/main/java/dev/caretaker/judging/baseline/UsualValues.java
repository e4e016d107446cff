package dev.caretaker.judging.baseline;

import dev.caretaker.judging.baseline.WeekClock.Slot;

/**
 * The usual values of the hours of a day, and of the last hour of the day before.
 *
 * @param today the day
 * @param usual the values, that hour first; not a number where too little is known
 * @param days on how many days each was heard
 */
@SuppressWarnings("ArrayRecordComponent") // Nothing compares or prints them.
record UsualValues(long today, double[] usual, int[] days) {
    static final int SIZE = PastDay.HOURS + 1;

    /** The place of an hour; any hour of another day is taken for the last one of the day before. */
    private int place(Slot slot) {
        return slot.day() == today ? slot.hour() + 1 : 0;
    }

    double usual(Slot slot) {
        return usual[place(slot)];
    }

    int days(Slot slot) {
        return days[place(slot)];
    }
}
