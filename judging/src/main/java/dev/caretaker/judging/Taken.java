package dev.caretaker.judging;

/** What a judge did with a reading. */
public enum Taken {
    /** Judged; where it was out of order, with all that came after it. */
    JUDGED,
    /** A reading of the same point and time was there first; this one changed nothing. */
    DUPLICATE,
    /** Older than the lateness bound allows; not judged now, so that it pages nobody. */
    LATE,
    /** The device itself doubts it; not judged. */
    BAD,
    /** No standard judges the point. */
    UNWATCHED
}
