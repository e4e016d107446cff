package dev.caretaker.judging.measure;

/** Times in epoch milliseconds that are no times. */
public final class EpochMillis {
    /** Before all times: not yet. */
    public static final long NONE = Long.MIN_VALUE;

    /** After all times. */
    public static final long NEVER = Long.MAX_VALUE;

    private EpochMillis() {}
}
