package dev.caretaker.judging;

import dev.caretaker.judging.measure.EpochMillis;
import dev.caretaker.model.reading.Reading;
import org.jspecify.annotations.Nullable;

/** What a rule instance remembers of one of its inputs. Times are epoch milliseconds. */
final class InputState implements Cloneable {
    /** The last reading, silent since or not. */
    @Nullable Reading last;

    /** The first reading after which there was no silence; {@link EpochMillis#NONE} while it is silent or has never spoken. */
    long runSince = EpochMillis.NONE;

    /** When it will have been silent for too long. */
    long silentAt = EpochMillis.NEVER;

    boolean isSilent() {
        return runSince == EpochMillis.NONE;
    }

    void fallSilent() {
        runSince = EpochMillis.NONE;
        silentAt = EpochMillis.NEVER;
    }

    InputState copy() {
        try {
            return (InputState) clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
