package dev.caretaker.alerting.judging;

import dev.caretaker.model.reading.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Since when the readings of an input have shown the same.
 *
 * @param since from when, in epoch milliseconds; {@link State#NONE} while they do not
 * @param first the first of those readings
 */
record Memo(long since, @Nullable Reading first) {
    static final Memo EMPTY = new Memo(State.NONE, null);

    boolean isEmpty() {
        return first == null;
    }
}
