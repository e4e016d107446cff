package dev.caretaker.judging;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.caretaker.judging.measure.Accumulator;
import dev.caretaker.judging.measure.EpochMillis;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.verdict.Evidence;
import dev.caretaker.model.verdict.Normal;
import dev.caretaker.model.verdict.VerdictChange;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A state as checkpoints have it: one value beside the other under names that never change, so that checkpoints outlive
 * changes of the program. What each means is said at {@link RuleState} and at the values it holds.
 */
@SuppressWarnings("ArrayRecordComponent") // Written to a file and read from it, and compared with nothing.
record WrittenState(
        long time,
        boolean begun,
        boolean inForce,
        boolean inHours,
        Truth enabled,
        long openSince,
        boolean excused,
        long judgedFrom,
        long judgedAt,
        long boundary,
        long deadline,
        @JsonProperty("rows") InputState[] inputs,
        @JsonProperty("memos") Accumulator[] accumulators,
        boolean known,
        boolean breached,
        @Nullable Reading pending,
        long pendingSince,
        long clearingSince,
        double measured,
        @Nullable Normal normal,
        @Nullable Evidence breach,
        Verdict verdict,
        long since,
        @Nullable VerdictChange latest) {

    static WrittenState of(RuleState state, InputState[] inputs, Accumulator[] accumulators) {
        Applicability applies = state.applies;
        Progress progress = state.progress;
        Progress.@Nullable Breaching breaching = progress instanceof Progress.Breaching one ? one : null;
        return new WrittenState(
                state.time,
                state.begun,
                applies.inForce(),
                applies.inHours(),
                applies.enabled(),
                state.openSince,
                applies.excused(),
                state.judgedFrom,
                state.judgedAt,
                applies.boundary(),
                state.deadline,
                inputs,
                accumulators,
                state.known,
                progress.isBreached(),
                breaching == null ? null : breaching.first(),
                breaching == null ? EpochMillis.NONE : breaching.since(),
                clearingSince(progress),
                state.measured,
                state.normal,
                progress instanceof Progress.Standing breach ? breach.evidence() : null,
                state.announced.verdict(),
                state.announced.since(),
                state.announced.change());
    }

    private static long clearingSince(Progress progress) {
        return switch (progress) {
            case Progress.Kept kept -> kept.since();
            case Progress.Breaching breaching -> breaching.kept().since();
            case Progress.Breached breached -> EpochMillis.NONE;
            case Progress.Clearing clearing -> clearing.since();
        };
    }

    RuleState read() {
        RuleState state = new RuleState(
                new Announced(verdict, since, latest),
                new Applicability(inForce, inHours, enabled, excused, boundary),
                inputs,
                accumulators);
        state.time = time;
        state.begun = begun;
        state.openSince = openSince;
        state.judgedFrom = judgedFrom;
        state.judgedAt = judgedAt;
        state.deadline = deadline;
        state.known = known;
        state.progress = progress();
        state.measured = measured;
        state.normal = normal;
        return state;
    }

    private Progress progress() {
        if (breached) {
            Evidence evidence = Objects.requireNonNull(breach, "breach");
            return clearingSince == EpochMillis.NONE
                    ? new Progress.Breached(evidence)
                    : new Progress.Clearing(evidence, clearingSince);
        }
        Progress.Kept kept =
                clearingSince == EpochMillis.NONE ? Progress.Kept.UNDATED : new Progress.Kept(clearingSince);
        return pending == null ? kept : new Progress.Breaching(kept, pending, pendingSince);
    }
}
