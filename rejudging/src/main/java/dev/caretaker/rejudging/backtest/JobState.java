package dev.caretaker.rejudging.backtest;

import java.util.Locale;

/** Where a backtest stands. */
public enum JobState {
    /** Others are before it. */
    QUEUED,
    /** It runs. */
    RUNNING,
    /** Its result is there. */
    DONE,
    /** Somebody stopped it. */
    CANCELLED,
    /** It could not be done; the log says why. */
    FAILED,
    /** The service was stopped before it was done. */
    INTERRUPTED;

    /** The word used in answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it may still change. */
    public boolean live() {
        return this == QUEUED || this == RUNNING;
    }
}
