package dev.caretaker.alerting.judging;

import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.verdict.Evidence;
import dev.caretaker.model.verdict.VerdictChange;
import org.jspecify.annotations.Nullable;

/** What a watch remembers between readings; small, so that a copy can be kept to go back to. Times are epoch milliseconds. */
final class State implements Cloneable {
    static final long NONE = Long.MIN_VALUE;
    static final long NEVER = Long.MAX_VALUE;

    /** Everything up to here has been applied; a reading after it is in order. */
    long time = NONE;

    /** Whether the hours have been looked up for the first time. */
    boolean begun;

    /** Whether the standard applies at this hour, and from when. */
    boolean open = true;

    long openSince = NONE;

    /** Whether a breach is excused at this time. */
    boolean excused;

    /** Before this, readings only fill the windows. */
    long judgedFrom = NONE;

    /** When hours or excuses change next. */
    long boundary = NEVER;

    /** When the readings will have been missing for too long. */
    long silentAt = NEVER;

    /** The last reading, silent since or not. */
    @Nullable Reading last;

    /** The first reading after which there was no silence. */
    long runSince = NONE;

    /** The first reading of an unbroken row that shows the state of the requirement. */
    long inStateSince = NONE;

    /** That reading. */
    @Nullable Reading inStateFirst;

    /** Whether the readings tell anything. */
    boolean known;

    /** Whether a breach is established and not cleared; silence leaves it as it is. */
    boolean breached;

    /** The first reading of a breach that is not established yet, and from when it counts. */
    @Nullable Reading pending;

    long pendingSince = NONE;

    /** The first reading of a recovery that is not complete yet. */
    long clearingSince = NONE;

    /** The number that was held against the limits last. */
    double measured;

    /** What established the breach. */
    @Nullable Evidence breach;

    Verdict verdict = Verdict.NOT_EVALUABLE;
    long since;

    /** The change that led to the verdict. */
    @Nullable VerdictChange latest;

    State(long commissioned) {
        since = commissioned;
    }

    State copy() {
        try {
            return (State) clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** When something happens of itself. */
    long due() {
        return Math.min(boundary, silentAt);
    }

    /** Forgets what readings had begun to show; what they had shown stays. */
    void forgetBegun() {
        pending = null;
        pendingSince = NONE;
        clearingSince = NONE;
        inStateSince = NONE;
        inStateFirst = null;
    }
}
