package dev.caretaker.judging;

import dev.caretaker.model.reading.Reading;
import org.jspecify.annotations.Nullable;

/** What a watch remembers of one of its inputs. Times are epoch milliseconds. */
final class Row implements Cloneable {
    /** The last reading, silent since or not. */
    @Nullable Reading last;

    /** The first reading after which there was no silence; {@link State#NONE} while it is silent or has never spoken. */
    long runSince = State.NONE;

    /** When it will have been silent for too long. */
    long silentAt = State.NEVER;

    boolean isSilent() {
        return runSince == State.NONE;
    }

    void fallSilent() {
        runSince = State.NONE;
        silentAt = State.NEVER;
    }

    Row copy() {
        try {
            return (Row) clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
