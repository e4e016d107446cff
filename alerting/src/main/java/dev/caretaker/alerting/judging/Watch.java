package dev.caretaker.alerting.judging;

import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.site.PointId;
import dev.caretaker.model.standard.Limits;
import dev.caretaker.model.standard.Requirement;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.verdict.Evidence;
import dev.caretaker.model.verdict.VerdictChange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One standard watching one point: the rules by which readings and time change its {@link State}.
 *
 * <p>A breach is established by a reading at least the hold after the first violating one, with none between that keeps
 * the limits. It is cleared likewise. Silence makes the verdict not evaluable, lets what had begun start anew, and
 * leaves an established breach as it was: the next reading says whether it goes on. When the hours of the standard
 * begin, the last reading counts as if it were taken then, unless it has become silent.
 */
final class Watch {
    private final StandardRef ref;
    private final PointId subject;
    private final Hours hours;
    private final Measure measure;
    private final Limits limits;
    private final Limits clearLimits;
    private final long hold;
    private final long clearHold;
    private final long silence;
    private final long every;
    private final long inState;

    Watch(Standard standard, PointId subject, Hours hours) {
        Standard.Terms terms = standard.terms();
        this.ref = standard.ref();
        this.subject = subject;
        this.hours = hours;
        this.measure = Measure.of(terms.require());
        this.limits = Measure.limits(terms.require());
        this.clearLimits = terms.clear().limits().orElse(limits);
        this.hold = terms.hold().toMillis();
        this.clearHold = terms.clear().hold().toMillis();
        this.every = terms.require() instanceof Requirement.Reporting reporting
                ? reporting.every().toMillis()
                : State.NEVER;
        this.inState = terms.require() instanceof Requirement.StateFor stateFor
                ? stateFor.atMost().toMillis()
                : 0;
        this.silence = terms.silence().map(Duration::toMillis).orElse(State.NEVER);
    }

    StandardRef ref() {
        return ref;
    }

    /** How far back its measure looks from a reading. */
    long reach() {
        return measure.reach();
    }

    /** How much of the past settles its verdict: all that it waits for, one after the other. */
    Duration horizon() {
        long sum = measure.reach() + inState + hold + clearHold;
        sum += silence == State.NEVER ? 0 : silence;
        sum += every == State.NEVER ? 0 : every;
        return Duration.ofMillis(sum);
    }

    /** The state at the beginning; with evidence, an older breach is taken to stand until readings say otherwise. */
    State commissioned(long at, @Nullable Evidence standing) {
        State state = new State(at);
        if (reporting()) {
            state.silentAt = at + every;
        }
        state.boundary = at;
        state.breach = standing;
        state.breached = standing != null;
        return state;
    }

    /** Takes the reading of an index, which comes after all that the state has seen. */
    void read(State state, Series series, int index, Consumer<VerdictChange> changes) {
        long time = series.time(index);
        if (!state.begun) {
            begin(state, time);
        }
        pass(state, time, series, changes);
        breakRun(state, time);
        Reading reading = series.reading(index);
        state.last = reading;
        state.time = time;
        if (state.runSince == State.NONE) {
            state.runSince = time;
        }
        state.silentAt = reporting() ? (state.open ? time + every : State.NEVER) : later(time, silence);
        if (state.open && time >= state.judgedFrom) {
            judge(state, series, index, time);
        }
        publish(state, time, changes);
    }

    /** Lets time pass: hours that have begun or ended by then, and silences that were over before it. */
    void pass(State state, long time, Series series, Consumer<VerdictChange> changes) {
        while (true) {
            if (state.silentAt < time && state.silentAt <= state.boundary) {
                fallSilent(state, changes);
            } else if (state.boundary <= time) {
                cross(state, series, changes);
            } else {
                return;
            }
        }
    }

    /** The first look at the hours: at commissioning, or at a first reading that is older. */
    private void begin(State state, long time) {
        state.begun = true;
        if (time < state.boundary) {
            state.open = hours.open(time);
            state.openSince = time;
            state.excused = hours.excused(time);
            state.boundary = hours.next(time);
            state.silentAt = reporting() && state.open ? time + every : State.NEVER;
        }
    }

    private void fallSilent(State state, Consumer<VerdictChange> changes) {
        long at = state.silentAt;
        state.silentAt = State.NEVER;
        state.time = at;
        state.forgetBegun();
        state.runSince = State.NONE;
        if (reporting()) {
            state.known = true;
            state.breached = true;
            state.breach = new Evidence(instant(at - every), every / 1000.0, lastOf(state));
        } else {
            state.known = false;
        }
        publish(state, at, changes);
    }

    private void cross(State state, Series series, Consumer<VerdictChange> changes) {
        long at = state.boundary;
        boolean wasOpen = state.open;
        state.begun = true;
        state.time = at - 1;
        state.open = hours.open(at);
        state.excused = hours.excused(at);
        state.boundary = hours.next(at);
        if (state.open != wasOpen) {
            state.forgetBegun();
            state.breached = false;
            state.openSince = at;
            if (state.open) {
                reopen(state, series, at);
            } else if (reporting()) {
                state.silentAt = State.NEVER;
            }
        }
        publish(state, at, changes);
    }

    /** The hours begin: the last reading stands for now, unless it has become silent. */
    private void reopen(State state, Series series, long at) {
        Reading last = state.last;
        long heard = last == null ? State.NONE : last.time().toEpochMilli();
        if (reporting()) {
            state.known = last != null && at - heard <= every;
            state.silentAt = (state.known ? heard : at) + every;
        } else if (last != null && state.runSince != State.NONE && at >= state.judgedFrom) {
            judge(state, series, series.firstFrom(heard), at);
        } else {
            state.known = false;
        }
    }

    private void judge(State state, Series series, int index, long time) {
        double measured = reporting() ? 0 : measure.at(series, index, state);
        if (Double.isNaN(measured)) {
            state.known = false;
            state.forgetBegun();
            return;
        }
        state.known = true;
        state.measured = measured;
        if (state.breached) {
            clear(state, measured, time);
        } else if (limits.allows(measured)) {
            state.pending = null;
        } else {
            breach(state, series, index, time);
        }
    }

    private void breach(State state, Series series, int index, long time) {
        if (state.pending == null) {
            state.pending = series.reading(index);
            state.pendingSince = state.inStateSince == State.NONE ? time : state.inStateSince;
        }
        Reading first = state.pending;
        if (time - Math.max(first.time().toEpochMilli(), state.openSince) >= hold) {
            state.breach = new Evidence(
                    instant(state.pendingSince),
                    state.measured,
                    series.sample(state.inStateFirst == null ? first : state.inStateFirst, index));
            state.breached = true;
            state.pending = null;
            state.clearingSince = State.NONE;
        }
    }

    private void clear(State state, double measured, long time) {
        if (!clearLimits.allows(measured)) {
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

    /** A gap longer than the window is a gap in it even where the standard names no silence. */
    private void breakRun(State state, long time) {
        Reading last = state.last;
        if (measure.reach() > 0 && last != null && time - last.time().toEpochMilli() > measure.reach()) {
            state.runSince = State.NONE;
        }
    }

    private void publish(State state, long at, Consumer<VerdictChange> changes) {
        Verdict verdict = verdict(state);
        if (verdict != state.verdict) {
            Verdict from = state.verdict;
            state.verdict = verdict;
            state.since = at;
            VerdictChange change = new VerdictChange(ref, subject, from, verdict, instant(at), evidence(state, at));
            state.latest = change;
            changes.accept(change);
        }
    }

    private static Verdict verdict(State state) {
        if (!state.open) {
            return Verdict.NOT_APPLICABLE;
        }
        if (!state.known) {
            return Verdict.NOT_EVALUABLE;
        }
        if (!state.breached) {
            return Verdict.PASS;
        }
        return state.excused ? Verdict.EXCUSED : Verdict.FAIL;
    }

    /** What proves the verdict that a state has now. */
    private Evidence evidence(State state, long at) {
        Reading last = state.last;
        return switch (state.verdict) {
            case FAIL, EXCUSED -> Objects.requireNonNull(state.breach);
            case NOT_EVALUABLE -> {
                long heard = last == null ? at : last.time().toEpochMilli();
                yield new Evidence(instant(heard), (at - heard) / 1000.0, lastOf(state));
            }
            case PASS -> {
                long from = state.clearingSince == State.NONE ? at : state.clearingSince;
                yield new Evidence(instant(from), state.measured, lastOf(state));
            }
            case NOT_APPLICABLE -> new Evidence(instant(at), 0, List.of());
        };
    }

    private boolean reporting() {
        return every != State.NEVER;
    }

    private static List<Reading> lastOf(State state) {
        @Nullable Reading last = state.last;
        return last == null ? List.of() : List.of(last);
    }

    private static long later(long time, long by) {
        return by == State.NEVER ? State.NEVER : time + by;
    }

    private static Instant instant(long millis) {
        return Instant.ofEpochMilli(millis);
    }
}
