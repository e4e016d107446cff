package dev.caretaker.compliance.amendment;

import java.util.Locale;

/** Why verdicts were written anew. */
public enum AmendmentReason {
    /** Readings came later than judging waits for. */
    LATE_READINGS,
    /** Readings were taken back or marked as bad. */
    READINGS_REVISED,
    /** A deviation was approved for a time that had passed already. */
    EXCUSE_GRANTED,
    /** A deviation ended earlier than it was approved for. */
    EXCUSE_ENDED,
    /** The hours of a calendar were put right. */
    CALENDAR_CHANGED;

    /** The word used in records and addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static AmendmentReason of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
