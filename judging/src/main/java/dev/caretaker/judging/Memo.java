package dev.caretaker.judging;

import dev.caretaker.model.reading.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Since when the readings of an input have shown the same, or have come without a gap.
 *
 * @param since from when, in epoch milliseconds; {@link State#NONE} while they do not
 * @param first the first reading that showed the same, where that is what is remembered
 * @param past what days before went like, where that is learned
 */
record Memo(long since, @Nullable Reading first, @Nullable Past past) {
    static final Memo EMPTY = new Memo(State.NONE, null);

    /** A memo that learns nothing. */
    Memo(long since, @Nullable Reading first) {
        this(since, first, null);
    }

    Memo with(@Nullable Past learned) {
        return new Memo(since, first, learned);
    }

    /** A memo that begins with a reading, and counts from a time at the earliest. */
    static Memo from(Series series, int index, long from) {
        return new Memo(Math.max(series.time(index), from), series.reading(index));
    }

    boolean isEmpty() {
        return since == State.NONE;
    }

    double secondsUntil(long time) {
        return isEmpty() ? 0 : Math.max(0, time - since) / 1000.0;
    }
}
