package dev.caretaker.judging;

/**
 * Whether a version of a standard applies to a subject at a time.
 *
 * @param inForce whether this version is the one in force
 * @param inHours whether it applies at this hour
 * @param enabled whether the plant is in the state that it asks for, as far as anybody knows
 * @param excused whether a breach is excused
 * @param boundary when hours, excuses or limits change next, in epoch milliseconds
 */
record Applicability(boolean inForce, boolean inHours, Truth enabled, boolean excused, long boundary) {
    /** From the beginning, until the hours are looked up at a time. */
    static Applicability unknownUntil(long at, boolean inForce) {
        return new Applicability(inForce, true, Truth.MET, false, at);
    }

    /** Whether the standard applies. */
    boolean isOpen() {
        return inHours && enabled != Truth.BROKEN;
    }

    Applicability enabled(Truth truth) {
        return truth == enabled ? this : new Applicability(inForce, inHours, truth, excused, boundary);
    }

    /** The same, to be looked up again at a time. */
    Applicability until(long at) {
        return at < boundary ? new Applicability(inForce, inHours, enabled, excused, at) : this;
    }
}
