package dev.caretaker.judging;

import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.standard.Requirement;
import dev.caretaker.model.verdict.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The rule of something that must happen every so often: a reading of any kind, or a state that lasts for a while. */
final class Expected implements Rule {
    private final OptionalInt code;
    private final long atLeast;
    private final long every;

    private Expected(OptionalInt code, Duration atLeast, Duration every) {
        this.code = code;
        this.atLeast = atLeast.toMillis();
        this.every = every.toMillis();
    }

    static Expected of(Requirement.Reporting reporting) {
        return new Expected(OptionalInt.empty(), Duration.ZERO, reporting.every());
    }

    static Expected of(Requirement.Happening happening) {
        return new Expected(OptionalInt.of(happening.state()), happening.atLeast(), happening.every());
    }

    @Override
    public boolean asks(int input) {
        return input == 0;
    }

    @Override
    public void note(State state, int input, int index) {
        if (input == 0 && code.isPresent()) {
            note(state, Objects.requireNonNull(state.row(0).last));
        }
    }

    private void note(State state, Reading reading) {
        if (reading.value() != code.orElseThrow()) {
            state.remember(0, Memo.EMPTY);
        } else if (state.memo(0).isEmpty()) {
            state.remember(0, new Memo(Math.max(reading.time().toEpochMilli(), state.openSince), reading));
        }
    }

    @Override
    public void judge(State state, long time) {
        if (state.enabled == Truth.UNKNOWN) {
            state.known = false;
        } else if (hasHappened(state, time)) {
            state.clearingSince = time;
            state.measured = 0;
            state.known = true;
            state.breached = false;
            state.deadline = time + every;
        } else {
            state.known |= state.breached;
            state.deadline = state.deadline == State.NEVER && !state.breached ? time + every : state.deadline;
        }
    }

    private boolean hasHappened(State state, long time) {
        return code.isEmpty()
                || (!state.memo(0).isEmpty() && time - state.memo(0).since() >= atLeast);
    }

    @Override
    public void open(State state, long at) {
        @Nullable Reading last = state.row(0).last;
        if (code.isEmpty()) {
            long heard = last == null ? State.NONE : last.time().toEpochMilli();
            state.known = last != null && at - heard <= every;
            state.deadline = (state.known ? heard : at) + every;
            return;
        }
        if (last != null && !state.row(0).isSilent()) {
            note(state, last);
        }
        state.known = false;
        state.deadline = at + every;
    }

    @Override
    public void close(State state) {
        state.forgetBegun();
        state.breached = false;
        state.deadline = State.NEVER;
        if (code.isPresent()) {
            state.remember(0, Memo.EMPTY);
        }
    }

    @Override
    public void expect(State state, long from) {
        state.deadline = from + every;
    }

    @Override
    public boolean isLimited(long time) {
        return true;
    }

    @Override
    public void quiet(State state, int input, long at) {
        if (input != 0) {
            return;
        }
        if (code.isPresent()) {
            state.remember(0, Memo.EMPTY);
        }
        state.known = false;
        state.deadline = State.NEVER;
    }

    @Override
    public void overdue(State state, long at) {
        @Nullable Reading last = state.row(0).last;
        state.deadline = State.NEVER;
        state.forgetBegun();
        state.known = state.enabled != Truth.UNKNOWN;
        state.breached = true;
        state.measured = every / 1000.0;
        state.breach = new Evidence(
                Instant.ofEpochMilli(at - every), state.measured, last == null ? List.of() : List.of(last));
    }

    @Override
    public @Nullable Band steady(State state) {
        boolean settled = !state.isOpen() || (state.known && !state.breached);
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
