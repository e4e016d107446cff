package dev.caretaker.judging.live;

import dev.caretaker.judging.Breach;
import dev.caretaker.judging.CurrentVerdict;
import dev.caretaker.judging.RecentChanges;
import dev.caretaker.judging.measure.EpochMillis;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.verdict.Evidence;
import dev.caretaker.model.verdict.VerdictChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the records do not have of what a judge has said of late: of each standard and subject all from the first
 * difference on. A verdict that stays what it is may have begun at another time, so times are compared too.
 */
final class Unreported {
    private final long from;
    private final Map<Breach.Key, Line> lines = new LinkedHashMap<>();
    private final Map<Breach.Key, List<CurrentVerdict>> told = new LinkedHashMap<>();

    /** Given what a judge had said by its checkpoint of the time from a moment on; before that nobody says anything new. */
    Unreported(Instant from, List<RecentChanges> before) {
        this.from = from.toEpochMilli();
        before.forEach(said -> line(said.key()).begin(said));
    }

    /** Takes what is recorded: of each standard and subject what held at the moment, and after it. */
    void told(Collection<CurrentVerdict> recorded) {
        recorded.stream()
                .sorted(Comparator.comparing(CurrentVerdict::since))
                .forEach(one -> told.computeIfAbsent(Breach.Key.of(one), any -> new ArrayList<>())
                        .add(one));
    }

    /** What is to be told, where the judge has said something since its checkpoint, in this order. */
    List<VerdictChange> of(List<VerdictChange> since) {
        since.forEach(change -> line(Breach.Key.of(change)).add(change));
        List<VerdictChange> unreported = new ArrayList<>();
        lines.forEach((key, line) -> unreported.addAll(unreported(told.getOrDefault(key, List.of()), line)));
        return unreported;
    }

    private Line line(Breach.Key key) {
        return lines.computeIfAbsent(key, any -> new Line(from));
    }

    private static List<VerdictChange> unreported(List<CurrentVerdict> recorded, Line line) {
        VerdictSequence told = new VerdictSequence();
        recorded.forEach(told::add);
        VerdictSequence now = new VerdictSequence();
        recorded.stream().filter(line::follows).forEach(now::add);
        line.changes.forEach(change -> now.add(currentVerdict(change)));
        int same = now.sameAs(told);
        List<VerdictChange> unreported = new ArrayList<>();
        if (same < told.size()
                && (same == now.size()
                        || told.at(same).since().isBefore(now.at(same).since()))) {
            unreported.add(told.undoneFrom(same));
        }
        for (CurrentVerdict one : now.from(same)) {
            line.changes.stream()
                    .filter(change -> change.at().equals(one.since()))
                    .forEach(unreported::add);
        }
        return linked(told.last(), unreported);
    }

    private static CurrentVerdict currentVerdict(VerdictChange change) {
        return new CurrentVerdict(change.standard(), change.subject(), change.to(), change.at());
    }

    /** Each from the verdict of the one before it. */
    private static List<VerdictChange> linked(Verdict stands, List<VerdictChange> changes) {
        List<VerdictChange> linked = new ArrayList<>();
        Verdict from = stands;
        for (VerdictChange change : changes) {
            linked.add(new VerdictChange(
                    change.standard(), change.subject(), from, change.to(), change.at(), change.evidence()));
            from = change.to();
        }
        return linked;
    }

    /** What all versions of a standard say of one subject from a time on. */
    private static final class Line {
        private final List<VerdictChange> changes = new ArrayList<>();
        private long from;

        Line(long from) {
            this.from = from;
        }

        void begin(RecentChanges said) {
            from = said.after() == EpochMillis.NONE ? from : Math.max(from, said.after() + 1);
            changes.addAll(said.changes());
            changes.removeIf(change -> change.at().toEpochMilli() < from);
            changes.sort(Comparator.comparing(VerdictChange::at));
        }

        void add(VerdictChange change) {
            changes.removeIf(one -> !one.at().isBefore(change.at()));
            changes.add(change);
            from = Math.min(from, change.at().toEpochMilli());
        }

        boolean follows(CurrentVerdict one) {
            return one.since().toEpochMilli() < from;
        }
    }

    /** How one subject has stood by one standard, one for each real change. */
    private static final class VerdictSequence {
        private final List<CurrentVerdict> steps = new ArrayList<>();

        void add(CurrentVerdict one) {
            boolean first = steps.isEmpty() && one.verdict() == Verdict.NOT_EVALUABLE;
            boolean goesOn = !steps.isEmpty()
                    && steps.getLast().verdict() == one.verdict()
                    && steps.getLast().standard().equals(one.standard());
            if (!first && !goesOn) {
                steps.add(one);
            }
        }

        int size() {
            return steps.size();
        }

        CurrentVerdict at(int index) {
            return steps.get(index);
        }

        List<CurrentVerdict> from(int index) {
            return steps.subList(index, steps.size());
        }

        Verdict last() {
            return steps.isEmpty() ? Verdict.NOT_EVALUABLE : steps.getLast().verdict();
        }

        /** How many at the beginning are those of another. */
        int sameAs(VerdictSequence other) {
            int same = 0;
            while (same < size() && same < other.size() && at(same).equals(other.at(same))) {
                same++;
            }
            return same;
        }

        /** What held before one of them goes on in its place. */
        VerdictChange undoneFrom(int index) {
            CurrentVerdict wrong = at(index);
            CurrentVerdict before = index == 0
                    ? new CurrentVerdict(wrong.standard(), wrong.subject(), Verdict.NOT_EVALUABLE, wrong.since())
                    : at(index - 1);
            Evidence none = new Evidence(wrong.since(), 0, List.of());
            return new VerdictChange(
                    before.standard(), before.subject(), last(), before.verdict(), wrong.since(), none);
        }
    }
}
