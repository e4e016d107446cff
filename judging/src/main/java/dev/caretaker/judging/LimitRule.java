package dev.caretaker.judging;

import dev.caretaker.judging.measure.EpochMillis;
import dev.caretaker.judging.measure.Series;
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
final class LimitRule implements Rule {
    private final Check check;
    private final Comparison[] comparisons;
    private final Inputs inputs;
    private final boolean[] used;
    private final long hold;
    private final long clearHold;
    private final Evaluation evaluation = new Evaluation();

    LimitRule(Check check, Inputs inputs, Duration hold, Duration clearHold) {
        this.check = check;
        this.comparisons = check.comparisons().toArray(Comparison[]::new);
        this.inputs = inputs;
        this.used = new boolean[inputs.size()];
        for (Comparison comparison : comparisons) {
            comparison.inputs().forEach(input -> used[input] = true);
        }
        this.hold = hold.toMillis();
        this.clearHold = clearHold.toMillis();
    }

    @Override
    public boolean asks(int input) {
        return input < used.length && used[input];
    }

    @Override
    public void note(RuleState state, int input, int index) {
        for (Comparison comparison : comparisons) {
            if (comparison.input() == input) {
                comparison.remember(state, index, state.openSince);
            }
        }
    }

    @Override
    public void judge(RuleState state, long time) {
        if (state.judgedAt == time) {
            return;
        }
        state.judgedAt = time;
        evaluation.clearing = state.breached;
        Truth truth = state.enabled == Truth.UNKNOWN ? Truth.UNKNOWN : check.at(state, time, evaluation);
        state.normal = evaluation.normal;
        if (truth == Truth.UNKNOWN) {
            lose(state);
            return;
        }
        state.known = true;
        state.measured = evaluation.measured;
        if (state.breached) {
            clear(state, truth, time);
        } else if (truth == Truth.MET) {
            state.pending = null;
        } else {
            breach(state, time);
        }
    }

    @Override
    public void expect(RuleState state, long from) {
        // Nothing is expected by a time.
    }

    @Override
    public void open(RuleState state, long at) {
        for (Comparison comparison : comparisons) {
            comparison.begin(state);
        }
        judge(state, at);
    }

    @Override
    public void close(RuleState state) {
        state.forgetBegun();
        state.breached = false;
        state.judgedAt = EpochMillis.NONE;
        for (Comparison comparison : comparisons) {
            comparison.end(state);
        }
    }

    @Override
    public boolean isLimited(long time) {
        return check.isLimited(time);
    }

    @Override
    public void quiet(RuleState state, int input, long at) {
        for (Comparison comparison : comparisons) {
            if (comparison.input() == input) {
                comparison.forget(state);
            }
        }
        evaluation.clearing = false;
        if (check.at(state, at, evaluation) == Truth.UNKNOWN) {
            state.normal = null;
            lose(state);
        }
    }

    @Override
    public void overdue(RuleState state, long at) {
        // Nothing is expected at a time.
    }

    @Override
    public @Nullable Band steady(RuleState state) {
        if (!(check instanceof Comparison comparison) || !comparison.isPlain()) {
            return null;
        }
        if (!state.isOpen()) {
            return Band.ANY;
        }
        boolean begun = state.breached ? state.clearingSince != EpochMillis.NONE : state.pending != null;
        return state.known && !begun ? comparison.steady(state) : null;
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
        for (Comparison comparison : comparisons) {
            longest = Math.max(longest, comparison.patience());
        }
        return Duration.ofMillis(hold + clearHold + longest);
    }

    private static void lose(RuleState state) {
        state.known = false;
        state.forgetBegun();
    }

    private void breach(RuleState state, long time) {
        if (state.pending == null) {
            state.pending = inputs.series(evaluation.input).reading(evaluation.index);
            state.pendingSince = time;
        }
        Reading first = state.pending;
        if (time - state.pendingSince >= hold) {
            state.breach = new Evidence(
                    Instant.ofEpochMilli(evaluation.first == null ? state.pendingSince : evaluation.since),
                    state.measured,
                    new Evidence.Compared(
                            evaluation.part,
                            Optional.ofNullable(evaluation.limits),
                            Optional.ofNullable(evaluation.normal)),
                    proof(state, evaluation.first == null ? first : evaluation.first, time));
            state.breached = true;
            state.pending = null;
            state.clearingSince = EpochMillis.NONE;
        }
    }

    private List<Reading> proof(RuleState state, Reading first, long time) {
        List<Reading> proof = new ArrayList<>(inputs.series(evaluation.input).sample(first, evaluation.index));
        for (int input = 0; input < inputs.size(); input++) {
            Series series = inputs.series(input);
            int index = series.lastUpTo(time);
            if (input != evaluation.input
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

    private void clear(RuleState state, Truth truth, long time) {
        if (truth != Truth.MET) {
            state.clearingSince = EpochMillis.NONE;
            return;
        }
        if (state.clearingSince == EpochMillis.NONE) {
            state.clearingSince = time;
        }
        if (time - state.clearingSince >= clearHold) {
            state.breached = false;
        }
    }
}
