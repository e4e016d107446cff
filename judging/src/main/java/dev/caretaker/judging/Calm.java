package dev.caretaker.judging;

import org.jspecify.annotations.Nullable;

/**
 * A stretch in which the readings of a point change nothing of what watches have found but the number measured last. Most
 * readings of most points come in a calm, and nothing is written down of them but in the {@link Series}; the state of a
 * watch is brought up to date when somebody looks. Times are epoch milliseconds.
 */
final class Calm {
    private double low;
    private double high;
    private long longest;
    private long since;
    private long until = State.NONE;
    /** The calm that all watches of the point have in common. */
    private @Nullable Calm common;

    /** Names the calm of all watches of the point, which ends with this one. */
    void partOf(Calm whole) {
        common = whole;
    }

    /** Begins with the state that a reading has left. */
    void begin(State state, Band band) {
        long quietAt = state.quietAt();
        low = band.low();
        high = band.high();
        longest = quietAt == State.NEVER ? State.NEVER : quietAt - state.time;
        since = state.time;
        until = state.boundary;
    }

    /** Begins with what others have in common, if all have begun. */
    void begin(Calm[] parts) {
        low = Double.NEGATIVE_INFINITY;
        high = Double.POSITIVE_INFINITY;
        longest = State.NEVER;
        since = State.NONE;
        until = State.NEVER;
        for (Calm part : parts) {
            low = Math.max(low, part.low);
            high = Math.min(high, part.high);
            longest = Math.min(longest, part.longest);
            since = Math.max(since, part.since);
            until = Math.min(until, part.until);
        }
    }

    void end() {
        until = State.NONE;
        if (common != null) {
            common.until = State.NONE;
        }
    }

    boolean hasBegun() {
        return until != State.NONE;
    }

    /** Whether it had begun by a time and goes on. */
    boolean lastsSince(long time) {
        return hasBegun() && since <= time;
    }

    /** Whether a reading changes nothing that comes after the last one of its point. */
    boolean absorbs(long time, double value, long last) {
        return time > last && value >= low && value <= high && lasts(time, last);
    }

    /** Whether nothing happens of itself up to a time, after the last reading of the point. */
    boolean lasts(long time, long last) {
        return time < until && time - last <= longest;
    }
}
