package dev.caretaker.judging;

import dev.caretaker.judging.measure.Accumulator;
import dev.caretaker.judging.measure.EpochMillis;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.requirement.Requirement;
import dev.caretaker.model.verdict.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The rule of something that must happen every so often: a reading of any kind, or a state that lasts for a while. */
final class ExpectationRule implements Rule {
    private final OptionalInt code;
    private final long atLeast;
    private final long every;

    private ExpectationRule(OptionalInt code, Duration atLeast, Duration every) {
        this.code = code;
        this.atLeast = atLeast.toMillis();
        this.every = every.toMillis();
    }

    static ExpectationRule of(Requirement.Reporting reporting) {
        return new ExpectationRule(OptionalInt.empty(), Duration.ZERO, reporting.every());
    }

    static ExpectationRule of(Requirement.Happening happening) {
        return new ExpectationRule(OptionalInt.of(happening.state()), happening.atLeast(), happening.every());
    }

    @Override
    public boolean asks(int input) {
        return input == 0;
    }

    @Override
    public void note(RuleState state, int input, int index) {
        if (input == 0 && code.isPresent()) {
            note(state, Objects.requireNonNull(state.input(0).last));
        }
    }

    private void note(RuleState state, Reading reading) {
        if (reading.value() != code.orElseThrow()) {
            state.remember(0, Accumulator.EMPTY);
        } else if (state.accumulator(0).isEmpty()) {
            state.remember(0, new Accumulator(Math.max(reading.time().toEpochMilli(), state.openSince), reading));
        }
    }

    @Override
    public void judge(RuleState state, long time) {
        if (state.applies.enabled() == Truth.UNKNOWN) {
            state.known = false;
        } else if (hasHappened(state, time)) {
            state.progress = new Progress.Kept(time);
            state.measured = 0;
            state.known = true;
            state.deadline = time + every;
        } else {
            boolean breached = state.progress.isBreached();
            state.known |= breached;
            state.deadline = state.deadline == EpochMillis.NEVER && !breached ? time + every : state.deadline;
        }
    }

    private boolean hasHappened(RuleState state, long time) {
        return code.isEmpty()
                || (!state.accumulator(0).isEmpty()
                        && time - state.accumulator(0).since() >= atLeast);
    }

    @Override
    public void open(RuleState state, long at) {
        @Nullable Reading last = state.input(0).last;
        if (code.isEmpty()) {
            long heard = last == null ? EpochMillis.NONE : last.time().toEpochMilli();
            state.known = last != null && at - heard <= every;
            state.deadline = (state.known ? heard : at) + every;
            return;
        }
        if (last != null && !state.input(0).isSilent()) {
            note(state, last);
        }
        state.known = false;
        state.deadline = at + every;
    }

    @Override
    public void close(RuleState state) {
        state.progress = Progress.Kept.UNDATED;
        state.deadline = EpochMillis.NEVER;
        if (code.isPresent()) {
            state.remember(0, Accumulator.EMPTY);
        }
    }

    @Override
    public void expect(RuleState state, long from) {
        state.deadline = from + every;
    }

    @Override
    public boolean isLimited(long time) {
        return true;
    }

    @Override
    public void quiet(RuleState state, int input, long at) {
        if (input != 0) {
            return;
        }
        if (code.isPresent()) {
            state.remember(0, Accumulator.EMPTY);
        }
        state.known = false;
        state.deadline = EpochMillis.NEVER;
    }

    @Override
    public void overdue(RuleState state, long at) {
        @Nullable Reading last = state.input(0).last;
        state.deadline = EpochMillis.NEVER;
        state.known = state.applies.enabled() != Truth.UNKNOWN;
        state.measured = every / 1000.0;
        state.progress = new Progress.Breached(new Evidence(
                Instant.ofEpochMilli(at - every), state.measured, last == null ? List.of() : List.of(last)));
    }

    @Override
    public @Nullable Band steady(RuleState state) {
        boolean settled = !state.isOpen() || (state.known && !state.progress.isBreached());
        return code.isEmpty() && settled ? Band.ANY : null;
    }

    @Override
    public long reach() {
        return 0;
    }

    @Override
    public Duration patience() {
        return Duration.ofMillis(every + atLeast);
    }
}
