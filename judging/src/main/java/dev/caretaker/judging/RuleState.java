package dev.caretaker.judging;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.caretaker.judging.measure.Accumulator;
import dev.caretaker.judging.measure.EpochMillis;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.verdict.Evidence;
import dev.caretaker.model.verdict.Normal;
import dev.caretaker.model.verdict.VerdictChange;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a rule instance remembers between readings; small, so that a copy can be kept to go back to. Times are epoch milliseconds. */
final class RuleState implements Cloneable {
    /** Everything up to here has been applied; a reading after it is in order. */
    long time = EpochMillis.NONE;

    /** Whether the hours have been looked up for the first time. */
    boolean begun;

    /** Whether this version of the standard is the one in force. */
    boolean inForce = true;

    /** Whether the standard applies at this hour. */
    boolean inHours = true;

    /** Whether the plant is in the state that the standard asks for, as far as anybody knows. */
    Truth enabled = Truth.MET;

    /** Since when the standard has applied without a break. */
    long openSince = EpochMillis.NONE;

    /** Whether a breach is excused at this time. */
    boolean excused;

    /** Before this, readings only fill the windows. */
    long judgedFrom = EpochMillis.NONE;

    /** When a condition was held against what is known last; what comes at one time is so once. */
    long judgedAt = EpochMillis.NONE;

    /** When hours, excuses or limits change next. */
    long boundary = EpochMillis.NEVER;

    /** When what is expected will not have happened in time. */
    long deadline = EpochMillis.NEVER;

    /** The inputs. */
    private InputState[] rows;

    /** Since when inputs have shown the same, for the measures that ask. */
    @JsonProperty("memos")
    private Accumulator[] accumulators;

    /** Whether the readings tell anything. */
    boolean known;

    /** Whether a breach is established and not cleared; silence leaves it as it is. */
    boolean breached;

    /** The first reading of a breach that is not established yet, and from when it counts. */
    @Nullable Reading pending;

    long pendingSince = EpochMillis.NONE;

    /** The first reading of a recovery that is not complete yet. */
    long clearingSince = EpochMillis.NONE;

    /** The number that was held against the limits last, and what it was compared with. */
    double measured;

    Evidence.Compared compared = Evidence.Compared.WITH_THE_FIRST;

    /** What is known of the normal values that it is compared with, where it is. */
    @Nullable Normal normal;

    /** What established the breach. */
    @Nullable Evidence breach;

    Verdict verdict = Verdict.NOT_EVALUABLE;
    long since;

    /** The change that led to the verdict. */
    @Nullable VerdictChange latest;

    /** For one that is read. */
    private RuleState() {
        this(EpochMillis.NONE, 0, 0);
    }

    RuleState(long commissioned, int inputs, int measures) {
        since = commissioned;
        rows = new InputState[inputs];
        Arrays.setAll(rows, input -> new InputState());
        accumulators = new Accumulator[measures];
        Arrays.fill(accumulators, Accumulator.EMPTY);
    }

    RuleState copy() {
        try {
            RuleState copy = (RuleState) clone();
            copy.rows = new InputState[rows.length];
            Arrays.setAll(copy.rows, input -> rows[input].copy());
            copy.accumulators = accumulators.clone();
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    InputState row(int input) {
        return rows[input];
    }

    Accumulator accumulator(int measure) {
        return accumulators[measure];
    }

    void remember(int measure, Accumulator accumulator) {
        accumulators[measure] = accumulator;
    }

    /** Whether the standard applies. */
    boolean isOpen() {
        return inHours && enabled != Truth.BROKEN;
    }

    /** When something happens of itself. */
    long due() {
        return Math.min(boundary, quietAt());
    }

    /** When the next input falls silent, or what is expected has not happened. */
    long quietAt() {
        long at = deadline;
        for (InputState row : rows) {
            at = Math.min(at, row.silentAt);
        }
        return at;
    }

    /** Takes note that hours, excuses or limits may change at a time. */
    void lookAgainAt(long at) {
        if (begun) {
            boundary = Math.min(boundary, at);
        }
    }

    /** Forgets what readings had begun to show; what they had shown stays. */
    void forgetBegun() {
        pending = null;
        pendingSince = EpochMillis.NONE;
        clearingSince = EpochMillis.NONE;
    }
}
