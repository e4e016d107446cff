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
        Evaluation found = state.applies.enabled() == Truth.UNKNOWN
                ? Evaluation.unknown(state.normal)
                : check.at(state, time, state.progress.isBreached());
        state.normal = found.normal();
        if (found.truth() == Truth.UNKNOWN) {
            state.lose();
            return;
        }
        state.known = true;
        state.measured = found.measured();
        state.progress = switch (state.progress) {
            case Progress.Standing breach -> found.truth() == Truth.MET ? clear(breach, time) : breach.unmet();
            case Progress.Breaching breaching ->
                found.truth() == Truth.MET ? breaching.kept() : breach(state, breaching, found);
            case Progress.Kept kept ->
                found.truth() == Truth.MET ? kept : breach(state, begin(kept, found, time), found);
        };
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
        state.progress = Progress.Kept.UNDATED;
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
        if (check.at(state, at, false).truth() == Truth.UNKNOWN) {
            state.normal = null;
            state.lose();
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
        return state.known && !state.progress.hasBegun() ? comparison.steady(state) : null;
    }

    @Override
    public long reach() {
        return check.reach();
    }

    /**
     * Where it is measured how long something has lasted, whoever knows the past from a time on only can tell when all that
     * began before it has lasted long enough: it was heard again within a silence, or that broke it off.
     */
    @Override
    public long memory() {
        long memory = check.memory();
        for (Comparison comparison : comparisons) {
            long silence = inputs.silence(comparison.input());
            if (comparison.patience() > 0) {
                memory = Math.max(memory, comparison.patience() + (silence == EpochMillis.NEVER ? 0 : silence));
            }
        }
        return memory;
    }

    @Override
    public Duration patience() {
        long longest = 0;
        for (Comparison comparison : comparisons) {
            longest = Math.max(longest, comparison.patience());
        }
        return Duration.ofMillis(hold + clearHold + longest);
    }

    private Progress.Breaching begin(Progress.Kept kept, Evaluation found, long time) {
        Reading first = inputs.series(found.input()).reading(found.index());
        return new Progress.Breaching(kept, first, time);
    }

    private Progress breach(RuleState state, Progress.Breaching breaching, Evaluation found) {
        if (state.time - breaching.since() < hold) {
            return breaching;
        }
        boolean lasting = found.first() != null;
        return new Progress.Breached(new Evidence(
                Instant.ofEpochMilli(lasting ? found.since() : breaching.since()),
                found.measured(),
                new Evidence.Compared(
                        found.part(), Optional.ofNullable(found.limits()), Optional.ofNullable(found.normal())),
                proof(state, found, found.first() == null ? breaching.first() : found.first())));
    }

    private List<Reading> proof(RuleState state, Evaluation found, Reading first) {
        List<Reading> proof = new ArrayList<>(inputs.series(found.input()).sample(first, found.index()));
        for (int input = 0; input < inputs.size(); input++) {
            Series series = inputs.series(input);
            int index = series.lastUpTo(state.time);
            if (input != found.input()
                    && index >= series.first()
                    && !state.input(input).isSilent()) {
                proof.add(series.reading(index));
            }
        }
        if (inputs.size() > 1) {
            proof.sort(Comparator.comparing(Reading::time));
        }
        return proof;
    }

    private Progress clear(Progress.Standing breach, long time) {
        long since = breach instanceof Progress.Clearing clearing ? clearing.since() : time;
        return time - since >= clearHold ? new Progress.Kept(since) : new Progress.Clearing(breach.evidence(), since);
    }
}
