package dev.caretaker.judging;

import dev.caretaker.judging.measure.EpochMillis;
import dev.caretaker.judging.measure.Series;
import org.jspecify.annotations.Nullable;

/**
 * A stretch in which the readings of a point change nothing of what rule instances have found but the number measured last. Most
 * readings of most points come in a steady interval, and nothing is written down of them but in the {@link Series}; the state of a
 * rule instance is brought up to date when somebody looks. Times are epoch milliseconds.
 */
final class SteadyInterval {
    private double low;
    private double high;
    private long longest;
    private long since;
    private long until = EpochMillis.NONE;
    /** The steady interval that all rule instances of the point have in common. */
    private @Nullable SteadyInterval common;

    /** Names the steady interval of all rule instances of the point, which ends with this one. */
    void partOf(SteadyInterval whole) {
        common = whole;
    }

    /** Begins with the state that a reading has left. */
    void begin(RuleState state, Band band) {
        long quietAt = state.quietAt();
        low = band.low();
        high = band.high();
        longest = quietAt == EpochMillis.NEVER ? EpochMillis.NEVER : quietAt - state.time;
        since = state.time;
        until = state.applies.boundary();
    }

    /** Begins with what others have in common, if all have begun. */
    void begin(SteadyInterval[] parts) {
        low = Double.NEGATIVE_INFINITY;
        high = Double.POSITIVE_INFINITY;
        longest = EpochMillis.NEVER;
        since = EpochMillis.NONE;
        until = EpochMillis.NEVER;
        for (SteadyInterval part : parts) {
            low = Math.max(low, part.low);
            high = Math.min(high, part.high);
            longest = Math.min(longest, part.longest);
            since = Math.max(since, part.since);
            until = Math.min(until, part.until);
        }
    }

    void end() {
        until = EpochMillis.NONE;
        if (common != null) {
            common.until = EpochMillis.NONE;
        }
    }

    boolean hasBegun() {
        return until != EpochMillis.NONE;
    }

    /** Whether it had begun by a time and goes on. */
    boolean lastsSince(long time) {
        return hasBegun() && since <= time;
    }

    /** Whether a reading changes nothing that comes after the last one of its point. */
    boolean absorbs(long time, double value, long last) {
        return time > last && value >= low && value <= high && lasts(time, last);
    }

    /** When it is over of itself, after the last reading of the point. */
    long over(long last) {
        return longest >= EpochMillis.NEVER - last - 1 ? until : Math.min(until, last + longest + 1);
    }

    /** Whether nothing happens of itself up to a time, after the last reading of the point. */
    boolean lasts(long time, long last) {
        return time < until && time - last <= longest;
    }
}
