package dev.caretaker.judging;

/** Whether a condition is met, as far as readings tell. */
enum Truth {
    /** It is met. */
    MET,
    /** It is broken. */
    BROKEN,
    /** Too little is known. */
    UNKNOWN;

    Truth negated() {
        return switch (this) {
            case MET -> BROKEN;
            case BROKEN -> MET;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
