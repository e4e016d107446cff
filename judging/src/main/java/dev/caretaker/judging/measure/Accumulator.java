package dev.caretaker.judging.measure;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.caretaker.model.reading.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Since when the readings of an input have shown the same, or have come without a gap.
 *
 * @param since from when, in epoch milliseconds; {@link EpochMillis#NONE} while they do not
 * @param first the first reading that showed the same, where that is what is remembered
 * @param learned what it has learned of days before, where it does
 */
public record Accumulator(
        long since,
        @Nullable Reading first,
        @JsonProperty("past") @Nullable Learned learned) {
    public static final Accumulator EMPTY = new Accumulator(EpochMillis.NONE, null);

    /** An accumulator that learns nothing. */
    public Accumulator(long since, @Nullable Reading first) {
        this(since, first, null);
    }

    /** The same, having learned something. */
    public Accumulator with(@Nullable Learned learned) {
        return new Accumulator(since, first, learned);
    }

    /** An accumulator that begins with a reading, and counts from a time at the earliest. */
    static Accumulator from(Series series, int index, long from) {
        return new Accumulator(Math.max(series.time(index), from), series.reading(index));
    }

    /** Whether it has begun to count nothing. */
    public boolean isEmpty() {
        return since == EpochMillis.NONE;
    }

    double secondsUntil(long time) {
        return isEmpty() ? 0 : Math.max(0, time - since) / 1000.0;
    }
}
