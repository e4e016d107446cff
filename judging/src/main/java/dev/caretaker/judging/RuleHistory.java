package dev.caretaker.judging;

import dev.caretaker.judging.measure.EpochMillis;
import dev.caretaker.judging.measure.Series;
import dev.caretaker.model.excuse.Excuse;
import dev.caretaker.model.verdict.Evidence;
import dev.caretaker.model.verdict.VerdictChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A rule instance with its state now, earlier ones to go back to, and what was said since the oldest of them. Of the two that are
 * kept for long the older is always from before the lateness bound; where there are several inputs, a third is from just
 * before the latest reading, because several often come at the same time.
 */
final class RuleHistory {
    private final RuleInstance instance;
    private final long lateness;
    private final SteadyInterval interval = new SteadyInterval();
    /** The state but for the readings of a steady interval. */
    private RuleState settled;

    private Mark older;
    private Mark newer;
    private @Nullable Mark before;
    private List<VerdictChange> said = List.of();
    private @Nullable RuleHistory successor;

    /** Who is asked which histories are due. */
    private @Nullable DueTimes times;

    /** Not after something happens to it of itself; in epoch milliseconds. */
    long dueAt;

    /** Its number among the histories of its judge, and its place among their due times. */
    int number;

    int place;

    RuleHistory(RuleInstance instance, JudgeSettings settings) {
        this.instance = instance;
        this.lateness = settings.lateness().toMillis();
        settled = instance.commissioned(settings.commissioned().toEpochMilli());
        newer = new Mark(settled.copy(), 0);
        older = newer;
    }

    /** Joins those that are asked for by the time at which they are due. */
    void join(DueTimes others) {
        times = others;
    }

    /** When something happens to it of itself. */
    private long due() {
        return interval.hasBegun() ? interval.over(instance.inputs().series(0).newest()) : settled.due();
    }

    /** It may be due at another time now. */
    void reschedule() {
        dueAt = due();
        if (times != null) {
            times.moved(this);
        }
    }

    SteadyInterval interval() {
        return interval;
    }

    /** The state as the last reading has left it. */
    private RuleState now() {
        if (!interval.hasBegun()) {
            return settled;
        }
        RuleState now = settled.copy();
        follow(now, instance.inputs().series(0).end() - 1);
        return now;
    }

    /** The state, with the steady interval over. */
    private RuleState stir() {
        return stirBefore(instance.inputs().series(0).end());
    }

    /** The state but for the reading of an index, with the steady interval over. */
    private RuleState stirBefore(int index) {
        if (interval.hasBegun()) {
            interval.end();
            Series series = instance.inputs().series(0);
            int last = index >= series.end() - 1 ? index - 1 : series.end() - 1;
            rest(series, series.lastUpTo(Math.min(series.time(last) - lateness, timeBefore(series, index))));
            follow(settled, last);
        }
        return settled;
    }

    private static long timeBefore(Series series, int index) {
        return index < series.end() ? series.time(index) - 1 : EpochMillis.NEVER;
    }

    /** In a steady interval, makes the last reading of before the lateness bound the oldest that it can go back to. */
    private void rest() {
        if (interval.hasBegun()) {
            Series series = instance.inputs().series(0);
            rest(series, series.lastUpTo(series.newest() - lateness));
        }
    }

    /** Makes a reading of a steady interval the oldest that it can go back to. */
    private void rest(Series series, int index) {
        if (index >= series.first() && series.time(index) >= settled.time) {
            follow(settled, index);
            newer = new Mark(settled.copy(), 0);
            older = newer;
            before = null;
            said = List.of();
        }
    }

    /** Takes note of a reading of a steady interval. */
    private void follow(RuleState state, int index) {
        if (instance.inputs().series(0).time(index) > state.time) {
            instance.resume(state, index);
        }
    }

    /** Names the history of the version that takes the place of this one's. */
    void precede(RuleHistory next) {
        successor = next;
    }

    /** Before a first reading: what comes now reaches back to a time, so a window is whole its own length after that. */
    void learnFrom(long from) {
        settled.judgedFrom = from + instance.filling();
        newer = new Mark(settled.copy(), 0);
        older = newer;
    }

    /** Before a first reading: a breach is taken to stand until readings say otherwise. */
    void stand(Evidence evidence) {
        settled.progress = new Progress.Breached(evidence);
        newer = new Mark(settled.copy(), 0);
        older = newer;
    }

    /** Goes on where another stands that judges the same; readings that it has not heard are judged now. */
    void adopt(RuleHistory other, long clock, Consumer<VerdictChange> out) {
        instance.hours().excuses().adopt(other.instance.hours().excuses());
        interval.end();
        settled = other.stir();
        older = other.older;
        newer = other.newer;
        before = other.before;
        said = other.said;
        // The days of a version may be others than they were.
        marks().forEach(mark -> mark.state().lookAgainAt(mark.state().time + 1));
        rejudge(older, clock, out);
        reschedule();
    }

    /** A copy of all that it remembers. */
    JudgeSnapshot.Memories snapshot() {
        rest();
        List<JudgeSnapshot.EarlierState> kept =
                kept().stream().map(Mark::snapshot).toList();
        return new JudgeSnapshot.Memories(now().copy(), kept, List.copyOf(said));
    }

    /** From the oldest to the latest, each once. */
    private List<Mark> kept() {
        List<Mark> kept = new ArrayList<>(marks().reversed());
        if (newer.equals(older)) {
            kept.removeFirst();
        }
        return kept;
    }

    /** Goes on from what was remembered. */
    void restore(JudgeSnapshot.Memories snapshot) {
        List<JudgeSnapshot.EarlierState> kept = snapshot.kept();
        interval.end();
        settled = snapshot.now();
        older = Mark.of(kept.get(0));
        newer = kept.size() > 1 ? Mark.of(kept.get(1)) : older;
        before = kept.size() > 2 ? Mark.of(kept.get(2)) : null;
        said = new ArrayList<>(snapshot.said());
        reschedule();
    }

    /** What it has said since the oldest state it can go back to. */
    RecentChanges said() {
        Breach.Key key = new Breach.Key(instance.ref().id(), instance.subject());
        return new RecentChanges(key, oldest(), List.copyOf(said));
    }

    /** What proves the breach that stands, be it silent or not. */
    Optional<Evidence> breach() {
        RuleState now = now();
        return now.applies.inForce() && now.progress instanceof Progress.Standing breach
                ? Optional.of(breach.evidence())
                : Optional.empty();
    }

    RuleInstance instance() {
        return instance;
    }

    /** The time of the oldest state it can go back to. */
    long oldest() {
        return older.state().time;
    }

    /** The same where it need not go back before a time: in a steady interval the last reading up to then is enough. */
    long oldest(long bound) {
        Series series = instance.inputs().series(0);
        return interval.hasBegun() && settled.time <= bound ? series.time(series.lastUpTo(bound)) : oldest();
    }

    /** Hears the reading of an input; false where it is too old to go back to. */
    boolean hear(int input, int index, long clock, Consumer<VerdictChange> out) {
        boolean inTime = take(input, index, clock, out);
        // Where it is due later than it was, it is found too early once, which costs less than moving it each time.
        if (due() < dueAt) {
            reschedule();
        }
        return inTime;
    }

    private boolean take(int input, int index, long clock, Consumer<VerdictChange> out) {
        long time = instance.inputs().series(input).time(index);
        RuleState now = stirBefore(index);
        if (time > now.time) {
            keep(now, time);
            instance.read(now, input, index, change -> say(change, out));
            instance.rest(now, interval);
            return true;
        }
        if (older.state().time >= time) {
            return false;
        }
        rejudge(forgetFrom(time), clock, out);
        return true;
    }

    /** Lets time pass: silences that are over before it and hours that begin or end by then. */
    void pass(long time, Consumer<VerdictChange> out) {
        if (!interval.hasBegun()
                || !interval.lasts(time, instance.inputs().series(0).newest())) {
            RuleState now = stir();
            if (now.due() <= time) {
                instance.pass(now, time, change -> say(change, out));
            }
        }
        reschedule();
    }

    /** Puts other excuses in the place of those there were: from the start before it has begun, else from now on. */
    void excuse(Collection<Excuse> excuses, long clock, Consumer<VerdictChange> out) {
        Excuses own = instance.hours().excuses();
        RuleState now = stir();
        if (!now.begun) {
            own.begin(excuses);
            return;
        }
        long from = Math.max(now.time + 1, clock);
        if (own.change(excuses, from, oldest())) {
            marks().forEach(mark -> mark.state().lookAgainAt(from));
            now.lookAgainAt(from);
            pass(from, out);
        }
        reschedule();
    }

    private void keep(RuleState now, long time) {
        if (now.time == EpochMillis.NONE) {
            return;
        }
        if (newer.state().time == EpochMillis.NONE || time - newer.state().time > lateness) {
            said = newer.said() == said.size() ? List.of() : new ArrayList<>(said.subList(newer.said(), said.size()));
            older = new Mark(newer.state(), 0);
            newer = new Mark(now.copy(), said.size());
            before = null;
        } else if (instance.inputs().size() > 1) {
            before = new Mark(now.copy(), said.size());
        }
    }

    /** Lets go of the kept states that a reading of a time proves wrong, and answers the latest of those that are left. */
    private Mark forgetFrom(long time) {
        if (before != null && before.state().time >= time) {
            before = null;
        }
        if (newer.state().time >= time) {
            newer = older;
        }
        return before == null ? newer : before;
    }

    /** From the latest to the oldest. */
    private List<Mark> marks() {
        return before == null ? List.of(newer, older) : List.of(before, newer, older);
    }

    private void rejudge(Mark mark, long clock, Consumer<VerdictChange> out) {
        if (replay(mark, clock, out) && successor != null) {
            successor.sayAgain(out);
        }
    }

    /** Goes back to a kept state, takes the readings after it once more, and says what is different now. */
    private boolean replay(Mark mark, long clock, Consumer<VerdictChange> out) {
        RuleState again = mark.state().copy();
        List<VerdictChange> changes = new ArrayList<>();
        new Replay(instance, again, changes::add).run();
        instance.pass(again, clock, changes::add);
        settled = again;
        Correction correction = Correction.of(said, mark.said(), changes, out);
        said = correction.said();
        return correction.different();
    }

    private void say(VerdictChange change, Consumer<VerdictChange> out) {
        if (said.isEmpty()) {
            said = new ArrayList<>(2);
        }
        said.add(change);
        out.accept(change);
    }

    /** An older version has corrected itself, which took the place of what this one had said after it. */
    private void sayAgain(Consumer<VerdictChange> out) {
        said.forEach(out);
    }

    /** The change that made the verdict what it is, in the terms of now. */
    Optional<VerdictChange> latest() {
        return Optional.ofNullable(now().announced.change());
    }

    /** The number that was last held against the limits, while it is known. */
    OptionalDouble measured() {
        RuleState now = now();
        return now.applies.inForce() && now.isOpen() && now.known
                ? OptionalDouble.of(now.measured)
                : OptionalDouble.empty();
    }

    /** How the subject stands; nothing while another version is in force. */
    Optional<CurrentVerdict> currentVerdict() {
        RuleState now = now();
        return now.applies.inForce()
                ? Optional.of(new CurrentVerdict(
                        instance.ref(),
                        instance.subject(),
                        now.announced.verdict(),
                        Instant.ofEpochMilli(now.announced.since())))
                : Optional.empty();
    }

    /**
     * A state to go back to.
     *
     * @param state the state
     * @param said how many of the changes that are remembered were said before it
     */
    private record Mark(RuleState state, int said) {
        static Mark of(JudgeSnapshot.EarlierState kept) {
            return new Mark(kept.state(), kept.said());
        }

        JudgeSnapshot.EarlierState snapshot() {
            return new JudgeSnapshot.EarlierState(state.copy(), said);
        }
    }
}
