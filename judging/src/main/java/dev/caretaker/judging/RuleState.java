package dev.caretaker.judging;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.caretaker.judging.measure.Accumulator;
import dev.caretaker.judging.measure.EpochMillis;
import dev.caretaker.model.verdict.Normal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a rule instance remembers between readings; small, so that a copy can be kept to go back to. What a reading may
 * change is held in fields, what changes seldom in values that copies share. Times are epoch milliseconds.
 */
final class RuleState implements Cloneable {
    /** Everything up to here has been applied; a reading after it is in order. */
    long time = EpochMillis.NONE;

    /** Whether the hours have been looked up for the first time. */
    boolean begun;

    /** Whether the standard applies. */
    Applicability applies;

    /** Since when the standard has applied without a break. */
    long openSince = EpochMillis.NONE;

    /** Before this, readings only fill the windows. */
    long judgedFrom = EpochMillis.NONE;

    /** When a condition was held against what is known last; what comes at one time is so once. */
    long judgedAt = EpochMillis.NONE;

    /** When what is expected will not have happened in time. */
    long deadline = EpochMillis.NEVER;

    /** Whether the readings tell anything. */
    boolean known;

    /** How far it is from kept to breached and back. */
    Progress progress = Progress.Kept.UNDATED;

    /** The number that was held against the limits last. */
    double measured;

    /** What is known of the normal values that it is compared with, where it is. */
    @Nullable Normal normal;

    /** What has been said. */
    Announced announced;

    private InputState[] inputs;

    /** Since when inputs have shown the same, for the measures that ask. */
    private Accumulator[] accumulators;

    /** Of a rule instance with some inputs and measures that begins with a commissioning. */
    RuleState(long commissioned, int inputs, int measures) {
        applies = Applicability.unknownUntil(EpochMillis.NEVER, true);
        announced = Announced.nothing(commissioned);
        this.inputs = new InputState[inputs];
        Arrays.setAll(this.inputs, input -> new InputState());
        accumulators = new Accumulator[measures];
        Arrays.fill(accumulators, Accumulator.EMPTY);
    }

    /** As it was written. */
    RuleState(Announced announced, Applicability applies, InputState[] inputs, Accumulator[] accumulators) {
        this.announced = announced;
        this.applies = applies;
        this.inputs = inputs;
        this.accumulators = accumulators;
    }

    @JsonCreator
    static RuleState of(WrittenState written) {
        return written.read();
    }

    @JsonValue
    WrittenState written() {
        return WrittenState.of(this, inputs, accumulators);
    }

    RuleState copy() {
        try {
            RuleState copy = (RuleState) clone();
            copy.inputs = new InputState[inputs.length];
            Arrays.setAll(copy.inputs, input -> inputs[input].copy());
            copy.accumulators = accumulators.clone();
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    InputState input(int number) {
        return inputs[number];
    }

    Accumulator accumulator(int measure) {
        return accumulators[measure];
    }

    void remember(int measure, Accumulator accumulator) {
        accumulators[measure] = accumulator;
    }

    /** Whether the standard applies. */
    boolean isOpen() {
        return applies.isOpen();
    }

    /** When something happens of itself. */
    long due() {
        return Math.min(applies.boundary(), quietAt());
    }

    /** When the next input falls silent, or what is expected has not happened. */
    long quietAt() {
        long at = deadline;
        for (InputState input : inputs) {
            at = Math.min(at, input.silentAt);
        }
        return at;
    }

    /** Takes note that hours, excuses or limits may change at a time. */
    void lookAgainAt(long at) {
        if (begun) {
            applies = applies.until(at);
        }
    }

    /** Nobody can tell any more: what readings had begun to show is forgotten, what they had shown stays. */
    void lose() {
        known = false;
        progress = progress.unknown();
    }
}
