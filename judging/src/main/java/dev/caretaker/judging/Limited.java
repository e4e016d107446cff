package dev.caretaker.judging;

import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.verdict.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rule of a condition. A breach is established by a reading at least the hold after the first that breaks the
 * condition, with none between that meets it; it is cleared likewise.
 */
final class Limited implements Rule {
    private final Check check;
    private final Leaf[] leaves;
    private final Inputs inputs;
    private final boolean[] used;
    private final long hold;
    private final long clearHold;
    private final Look look = new Look();

    Limited(Check check, Inputs inputs, Duration hold, Duration clearHold) {
        this.check = check;
        this.leaves = check.leaves().toArray(Leaf[]::new);
        this.inputs = inputs;
        this.used = new boolean[inputs.size()];
        for (Leaf leaf : leaves) {
            leaf.inputs().forEach(input -> used[input] = true);
        }
        this.hold = hold.toMillis();
        this.clearHold = clearHold.toMillis();
    }

    @Override
    public boolean asks(int input) {
        return input < used.length && used[input];
    }

    @Override
    public void note(State state, int input, int index) {
        for (Leaf leaf : leaves) {
            if (leaf.input() == input) {
                leaf.remember(state, index, state.openSince);
            }
        }
    }

    @Override
    public void judge(State state, long time) {
        if (state.judgedAt == time) {
            return;
        }
        state.judgedAt = time;
        look.clearing = state.breached;
        Truth truth = state.enabled == Truth.UNKNOWN ? Truth.UNKNOWN : check.at(state, time, look);
        state.normal = look.normal;
        if (truth == Truth.UNKNOWN) {
            lose(state);
            return;
        }
        state.known = true;
        state.measured = look.measured;
        if (state.breached) {
            clear(state, truth, time);
        } else if (truth == Truth.MET) {
            state.pending = null;
        } else {
            breach(state, time);
        }
    }

    @Override
    public void expect(State state, long from) {
        // Nothing is expected by a time.
    }

    @Override
    public void open(State state, long at) {
        for (Leaf leaf : leaves) {
            leaf.begin(state);
        }
        judge(state, at);
    }

    @Override
    public void close(State state) {
        state.forgetBegun();
        state.breached = false;
        state.judgedAt = State.NONE;
        for (Leaf leaf : leaves) {
            leaf.end(state);
        }
    }

    @Override
    public boolean isLimited(long time) {
        return check.isLimited(time);
    }

    @Override
    public void quiet(State state, int input, long at) {
        for (Leaf leaf : leaves) {
            if (leaf.input() == input) {
                leaf.forget(state);
            }
        }
        look.clearing = false;
        if (check.at(state, at, look) == Truth.UNKNOWN) {
            state.normal = null;
            lose(state);
        }
    }

    @Override
    public void overdue(State state, long at) {
        // Nothing is expected at a time.
    }

    @Override
    public @Nullable Band steady(State state) {
        if (!(check instanceof Leaf leaf) || !leaf.isPlain()) {
            return null;
        }
        if (!state.isOpen()) {
            return Band.ANY;
        }
        boolean begun = state.breached ? state.clearingSince != State.NONE : state.pending != null;
        return state.known && !begun ? leaf.steady(state) : null;
    }

    @Override
    public long reach() {
        return check.reach();
    }

    @Override
    public long memory() {
        return check.memory();
    }

    @Override
    public Duration patience() {
        long longest = 0;
        for (Leaf leaf : leaves) {
            longest = Math.max(longest, leaf.patience());
        }
        return Duration.ofMillis(hold + clearHold + longest);
    }

    private static void lose(State state) {
        state.known = false;
        state.forgetBegun();
    }

    private void breach(State state, long time) {
        if (state.pending == null) {
            state.pending = inputs.series(look.input).reading(look.index);
            state.pendingSince = time;
        }
        Reading first = state.pending;
        if (time - state.pendingSince >= hold) {
            state.breach = new Evidence(
                    Instant.ofEpochMilli(look.first == null ? state.pendingSince : look.since),
                    state.measured,
                    new Evidence.Compared(
                            look.part, Optional.ofNullable(look.limits), Optional.ofNullable(look.normal)),
                    proof(state, look.first == null ? first : look.first, time));
            state.breached = true;
            state.pending = null;
            state.clearingSince = State.NONE;
        }
    }

    private List<Reading> proof(State state, Reading first, long time) {
        List<Reading> proof = new ArrayList<>(inputs.series(look.input).sample(first, look.index));
        for (int input = 0; input < inputs.size(); input++) {
            Series series = inputs.series(input);
            int index = series.lastUpTo(time);
            if (input != look.input
                    && index >= series.first()
                    && !state.row(input).isSilent()) {
                proof.add(series.reading(index));
            }
        }
        if (inputs.size() > 1) {
            proof.sort(Comparator.comparing(Reading::time));
        }
        return proof;
    }

    private void clear(State state, Truth truth, long time) {
        if (truth != Truth.MET) {
            state.clearingSince = State.NONE;
            return;
        }
        if (state.clearingSince == State.NONE) {
            state.clearingSince = time;
        }
        if (time - state.clearingSince >= clearHold) {
            state.breached = false;
        }
    }
}
