package dev.caretaker.judging;

import dev.caretaker.judging.measure.EpochMillis;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.verdict.Evidence;
import dev.caretaker.model.verdict.Normal;
import dev.caretaker.model.verdict.VerdictChange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One version of a standard over one subject: how readings and time change its {@link RuleState}.
 *
 * <p>Silence makes the verdict not evaluable, lets what had begun start anew, and leaves an established breach as it was:
 * the next reading says whether it goes on. When the standard begins to apply, by its hours or by the state of the plant,
 * the last reading counts as if it were taken then, unless it has become silent.
 */
final class RuleInstance {
    private final RuleKey key;
    private final Hours hours;
    private final Inputs inputs;
    private final @Nullable Comparison enabling;
    private final Rule rule;
    private final int measures;
    private final long reach;

    RuleInstance(RuleKey key, Hours hours, Inputs inputs, Duty duty) {
        this.key = key;
        this.hours = hours;
        this.inputs = inputs;
        this.enabling = duty.enabling();
        this.rule = duty.rule();
        this.measures = duty.measures();
        this.reach = Math.max(rule.reach(), enabling == null ? 0 : enabling.reach());
    }

    RuleKey key() {
        return key;
    }

    StandardRef ref() {
        return key.ref();
    }

    PointId subject() {
        return key.subject();
    }

    /** Whether its inputs are those of another. */
    boolean hearsTheSame(RuleInstance other) {
        return inputs.points().equals(other.inputs.points());
    }

    Inputs inputs() {
        return inputs;
    }

    Hours hours() {
        return hours;
    }

    /** How far back it looks from a reading. */
    long reach() {
        return reach;
    }

    /** How far back readings must go before it can judge as if it had always been there. */
    long filling() {
        return Math.max(reach, rule.memory());
    }

    /** How much of the past settles its verdict: all that it waits for, one after the other. */
    Duration horizon() {
        long silence = 0;
        for (int input = 0; input < inputs.size(); input++) {
            long one = inputs.silence(input);
            silence = Math.max(silence, one == EpochMillis.NEVER ? 0 : one);
        }
        return rule.patience().plusMillis(filling() + silence);
    }

    /** The state at the beginning. */
    RuleState commissioned(long at) {
        RuleState state = new RuleState(at, inputs.size(), measures);
        rule.expect(state, at);
        state.applies = Applicability.unknownUntil(at, hours.inForce(at));
        return state;
    }

    /** Takes the reading of an input, which comes after all that the state has seen. */
    void read(RuleState state, int input, int index, Consumer<VerdictChange> changes) {
        long time = inputs.series(input).time(index);
        arrive(state, time, changes);
        settle(state, take(state, input, index), changes);
    }

    /** Comes to the time of readings, which is after all that the state has seen. */
    void arrive(RuleState state, long time, Consumer<VerdictChange> changes) {
        if (!state.begun) {
            begin(state, time);
        }
        pass(state, time, time - 1, changes);
        state.time = time;
    }

    /** Takes note of a reading of the time that it has come to; whether the rule asks for it. */
    boolean take(RuleState state, int input, int index) {
        Reading reading = inputs.series(input).reading(index);
        InputState heard = state.input(input);
        heard.last = reading;
        if (heard.runSince == EpochMillis.NONE) {
            heard.runSince = state.time;
        }
        heard.silentAt = later(state.time, inputs.silence(input));
        rule.note(state, input, index);
        if (enabling != null && enabling.input() == input) {
            enabling.remember(state, index, EpochMillis.NONE);
        }
        return rule.asks(input);
    }

    /** Draws the conclusions from the readings of a time, and from hours that begin or end just then. */
    void settle(RuleState state, boolean asked, Consumer<VerdictChange> changes) {
        boolean wasInForce = state.applies.inForce();
        if (state.applies.boundary() == state.time) {
            cross(state, state.time);
        }
        conclude(state, asked);
        announce(state, wasInForce, changes);
    }

    private void conclude(RuleState state, boolean asked) {
        long time = state.time;
        if (enabling != null) {
            boolean wasOpen = state.isOpen();
            state.applies = state.applies.enabled(isEnabled(state, time));
            turn(state, wasOpen, time);
        }
        if (asked && state.isOpen() && time >= state.judgedFrom) {
            rule.judge(state, time);
        } else if (asked && state.isOpen()) {
            rule.expect(state, time);
        }
        state.known &= state.applies.enabled() != Truth.UNKNOWN;
    }

    /** Takes note of the reading that ends a steady interval, of which it has seen none. */
    void resume(RuleState state, int index) {
        state.time = inputs.series(0).time(index);
        conclude(state, take(state, 0, index));
    }

    /** Begins a steady interval where the readings of its only input may leave things as this one has left them. */
    void rest(RuleState state, SteadyInterval interval) {
        boolean judged = !state.isOpen() || state.time >= state.judgedFrom;
        if (enabling == null && inputs.size() == 1 && judged) {
            Band band = rule.steady(state);
            if (band != null) {
                interval.begin(state, band);
            }
        }
    }

    /**
     * Lets time pass: hours that have begun or ended by then, and silences that were over before it. Hours and the readings
     * of one time come together, the silences of that time after them.
     */
    void pass(RuleState state, long time, Consumer<VerdictChange> changes) {
        pass(state, time, time, changes);
    }

    private void pass(RuleState state, long time, long last, Consumer<VerdictChange> changes) {
        while (true) {
            long quiet = state.quietAt();
            if (quiet < time && quiet < state.applies.boundary()) {
                fallSilent(state, quiet, changes);
            } else if (state.applies.boundary() <= last) {
                boolean wasInForce = state.applies.inForce();
                cross(state, state.applies.boundary());
                announce(state, wasInForce, changes);
            } else {
                return;
            }
        }
    }

    /** The first look at the hours: at commissioning, or at a first reading that is older. */
    private void begin(RuleState state, long time) {
        state.begun = true;
        if (time < state.applies.boundary()) {
            lookUpHours(state, time);
            state.openSince = time;
            state.deadline = EpochMillis.NEVER;
            if (state.isOpen()) {
                rule.expect(state, time);
            }
        }
    }

    private void lookUpHours(RuleState state, long at) {
        state.applies = new Applicability(
                hours.inForce(at),
                hours.open(at) && rule.isLimited(at),
                enabling == null ? Truth.MET : isEnabled(state, at),
                hours.excuses().include(at),
                hours.next(at));
    }

    private Truth isEnabled(RuleState state, long at) {
        return Objects.requireNonNull(enabling).at(state, at, false).truth();
    }

    private void fallSilent(RuleState state, long at, Consumer<VerdictChange> changes) {
        state.time = at;
        if (state.deadline == at) {
            rule.overdue(state, at);
        }
        for (int input = 0; input < inputs.size(); input++) {
            InputState heard = state.input(input);
            if (heard.silentAt == at) {
                heard.fallSilent();
                quiet(state, input, at);
            }
        }
        if (enabling != null) {
            boolean wasOpen = state.isOpen();
            state.applies = state.applies.enabled(isEnabled(state, at));
            turn(state, wasOpen, at);
            state.known &= state.applies.enabled() != Truth.UNKNOWN;
        }
        publish(state, at, changes);
    }

    private void quiet(RuleState state, int input, long at) {
        if (enabling != null && enabling.input() == input) {
            enabling.forget(state);
        }
        rule.quiet(state, input, at);
    }

    private void cross(RuleState state, long at) {
        boolean wasOpen = state.isOpen();
        state.begun = true;
        // A reading of just this time that comes later is judged together with the hours.
        state.time = at;
        lookUpHours(state, at);
        if (state.isOpen() != wasOpen) {
            turn(state, wasOpen, at);
        } else if (state.isOpen() && hours.hasChanged(at) && at >= state.judgedFrom) {
            rule.judge(state, at);
        }
        state.known &= state.applies.enabled() != Truth.UNKNOWN;
    }

    private void announce(RuleState state, boolean wasInForce, Consumer<VerdictChange> changes) {
        if (wasInForce && !state.applies.inForce() && hours.isLast()) {
            say(state, Verdict.NOT_APPLICABLE, state.time, changes);
        } else if (!wasInForce && state.applies.inForce()) {
            say(state, verdict(state), state.time, changes);
        } else {
            publish(state, state.time, changes);
        }
    }

    /** The standard begins or ceases to apply. */
    private void turn(RuleState state, boolean wasOpen, long at) {
        if (state.isOpen() == wasOpen) {
            return;
        }
        rule.close(state);
        state.openSince = at;
        if (state.isOpen() && at >= state.judgedFrom) {
            rule.open(state, at);
        } else if (state.isOpen()) {
            state.known = false;
        }
    }

    private void publish(RuleState state, long at, Consumer<VerdictChange> changes) {
        Verdict verdict = verdict(state);
        if ((verdict != state.announced.verdict() || beginsToLearn(state)) && state.applies.inForce()) {
            say(state, verdict, at, changes);
        }
    }

    /** Whether nothing has been said yet because normal values are still being learned, which is to be known. */
    private static boolean beginsToLearn(RuleState state) {
        return state.announced.change() == null && state.normal instanceof Normal.Learning && state.isOpen();
    }

    private void say(RuleState state, Verdict verdict, long at, Consumer<VerdictChange> changes) {
        VerdictChange change = new VerdictChange(
                key.ref(),
                key.subject(),
                state.announced.verdict(),
                verdict,
                Instant.ofEpochMilli(at),
                evidence(state, verdict, at));
        state.announced = new Announced(verdict, at, change);
        changes.accept(change);
    }

    private static Verdict verdict(RuleState state) {
        if (!state.isOpen()) {
            return Verdict.NOT_APPLICABLE;
        }
        if (!state.known) {
            return Verdict.NOT_EVALUABLE;
        }
        if (!state.progress.isBreached()) {
            return Verdict.PASS;
        }
        return state.applies.excused() ? Verdict.EXCUSED : Verdict.FAIL;
    }

    /** What proves a verdict. */
    private static Evidence evidence(RuleState state, Verdict verdict, long at) {
        Reading last = state.input(0).last;
        return switch (verdict) {
            case FAIL, EXCUSED -> ((Progress.Standing) state.progress).evidence();
            case NOT_EVALUABLE -> {
                long heard = last == null ? at : last.time().toEpochMilli();
                yield new Evidence(Instant.ofEpochMilli(heard), (at - heard) / 1000.0, compared(state), lastOf(state));
            }
            case PASS -> {
                long kept = keptSince(state.progress);
                long from = kept == EpochMillis.NONE ? at : kept;
                yield new Evidence(Instant.ofEpochMilli(from), state.measured, compared(state), lastOf(state));
            }
            case NOT_APPLICABLE -> new Evidence(Instant.ofEpochMilli(at), 0, List.of());
        };
    }

    private static long keptSince(Progress progress) {
        return switch (progress) {
            case Progress.Kept kept -> kept.since();
            case Progress.Breaching breaching -> breaching.kept().since();
            case Progress.Standing breach -> EpochMillis.NONE;
        };
    }

    private static Evidence.Compared compared(RuleState state) {
        return Evidence.Compared.WITH_THE_FIRST.with(Optional.ofNullable(state.normal));
    }

    private static List<Reading> lastOf(RuleState state) {
        @Nullable Reading last = state.input(0).last;
        return last == null ? List.of() : List.of(last);
    }

    private static long later(long time, long by) {
        return by == EpochMillis.NEVER ? EpochMillis.NEVER : time + by;
    }

    /** Which version judges whom. */
    record RuleKey(StandardRef ref, PointId subject) {}

    /**
     * What a rule instance has to do.
     *
     * @param enabling the state of the plant without which it has nothing to do
     * @param rule what it looks for
     * @param measures how many measures remember something
     */
    record Duty(@Nullable Comparison enabling, Rule rule, int measures) {}
}
