package dev.caretaker.alerting.judging;

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
 * What the records do not have of what a judge has said since its checkpoint: of each standard and subject all from the
 * first difference on. A verdict that stays what it is may have begun at another time, so times are compared too.
 */
final class Untold {
    private final Map<Breach.Key, List<Standing>> told = new LinkedHashMap<>();

    /** Given what is recorded: of each standard and subject what held last and, as far as anything was said of it since, before. */
    Untold(Collection<Standing> recorded) {
        recorded.stream()
                .sorted(Comparator.comparing(Standing::since))
                .forEach(one -> told.computeIfAbsent(Breach.Key.of(one), any -> new ArrayList<>())
                        .add(one));
    }

    /** In an order in which it can be told, where the judge has said something in this order. */
    List<VerdictChange> of(List<VerdictChange> said) {
        Map<Breach.Key, List<VerdictChange>> lines = new LinkedHashMap<>();
        for (VerdictChange change : said) {
            List<VerdictChange> line = lines.computeIfAbsent(Breach.Key.of(change), any -> new ArrayList<>());
            line.removeIf(one -> !one.at().isBefore(change.at()));
            line.add(change);
        }
        List<VerdictChange> untold = new ArrayList<>();
        lines.forEach((key, line) -> untold.addAll(untold(told.getOrDefault(key, List.of()), line)));
        return untold;
    }

    private static List<VerdictChange> untold(List<Standing> recorded, List<VerdictChange> line) {
        Instant from = line.getFirst().at();
        Course told = new Course();
        recorded.forEach(told::add);
        Course now = new Course();
        recorded.stream().filter(one -> one.since().isBefore(from)).forEach(now::add);
        line.forEach(change -> now.add(standing(change)));
        int same = now.sameAs(told);
        List<VerdictChange> untold = new ArrayList<>();
        if (same < told.size() && (same == now.size() || told.at(same).since().isBefore(now.at(same).since()))) {
            untold.add(told.undoneFrom(same));
        }
        for (Standing one : now.from(same)) {
            line.stream().filter(change -> change.at().equals(one.since())).forEach(untold::add);
        }
        return linked(told.last(), untold);
    }

    private static Standing standing(VerdictChange change) {
        return new Standing(change.standard(), change.subject(), change.to(), change.at());
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

    /** How one subject has stood by one standard, one for each real change. */
    private static final class Course {
        private final List<Standing> steps = new ArrayList<>();

        void add(Standing one) {
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

        Standing at(int index) {
            return steps.get(index);
        }

        List<Standing> from(int index) {
            return steps.subList(index, steps.size());
        }

        Verdict last() {
            return steps.isEmpty() ? Verdict.NOT_EVALUABLE : steps.getLast().verdict();
        }

        /** How many at the beginning are those of another. */
        int sameAs(Course other) {
            int same = 0;
            while (same < size() && same < other.size() && at(same).equals(other.at(same))) {
                same++;
            }
            return same;
        }

        /** What held before one of them goes on in its place. */
        VerdictChange undoneFrom(int index) {
            Standing wrong = at(index);
            Standing before = index == 0
                    ? new Standing(wrong.standard(), wrong.subject(), Verdict.NOT_EVALUABLE, wrong.since())
                    : at(index - 1);
            Evidence none = new Evidence(wrong.since(), 0, List.of());
            return new VerdictChange(
                    before.standard(), before.subject(), last(), before.verdict(), wrong.since(), none);
        }
    }
}
