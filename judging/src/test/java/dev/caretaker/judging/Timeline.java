package dev.caretaker.judging;

import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.verdict.VerdictChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a taker of changes knows of one standard and subject: each change replaces what was said from its time on. */
public final class Timeline implements Consumer<VerdictChange> {
    private final TreeMap<Instant, Verdict> from = new TreeMap<>();
    private Verdict stands = Verdict.NOT_EVALUABLE;

    @Override
    public void accept(VerdictChange change) {
        if (change.from() != stands) {
            throw new AssertionError("It stood at " + stands + " but " + change);
        }
        from.tailMap(change.at(), true).clear();
        from.put(change.at(), change.to());
        stands = change.to();
    }

    public Verdict stands() {
        return stands;
    }

    /** Since when what stands has stood. */
    public Instant since() {
        Instant since = from.lastKey();
        for (Map.Entry<Instant, Verdict> entry : from.descendingMap().entrySet()) {
            if (entry.getValue() != stands) {
                break;
            }
            since = entry.getKey();
        }
        return since;
    }

    /** The verdicts from their times on, one for each real change. */
    public List<Step> steps() {
        return steps(from);
    }

    /** The verdicts that held after a time. */
    public List<Step> since(Instant time) {
        Instant first = from.floorKey(time);
        List<Step> steps = new ArrayList<>();
        from.tailMap(first == null ? time : first, true).forEach((at, to) -> steps.add(new Step(at, to)));
        return steps;
    }

    private static List<Step> steps(Map<Instant, Verdict> from) {
        List<Step> steps = new ArrayList<>();
        Verdict before = Verdict.NOT_EVALUABLE;
        for (Map.Entry<Instant, Verdict> entry : from.entrySet()) {
            if (entry.getValue() != before) {
                steps.add(new Step(entry.getKey(), entry.getValue()));
            }
            before = entry.getValue();
        }
        return steps;
    }

    /** The one up to a time and the other from then on. */
    public static List<Step> joined(List<Step> until, List<Step> from, Instant time) {
        TreeMap<Instant, Verdict> all = new TreeMap<>();
        until.stream().filter(step -> step.at().isBefore(time)).forEach(step -> all.put(step.at(), step.to()));
        Verdict stands = Verdict.NOT_EVALUABLE;
        for (Step step : from) {
            stands = step.at().isAfter(time) ? stands : step.to();
        }
        all.put(time, stands);
        from.stream().filter(step -> step.at().isAfter(time)).forEach(step -> all.put(step.at(), step.to()));
        return steps(all);
    }

    /** The verdict that holds at a time. */
    public static Verdict at(List<Step> steps, Instant time) {
        return steps.stream()
                .filter(step -> !step.at().isAfter(time))
                .reduce((earlier, later) -> later)
                .map(Step::to)
                .orElse(Verdict.NOT_EVALUABLE);
    }

    /** The times of breach, each with the time at which the standard was kept again, where it was. */
    public List<Spell> spells() {
        List<Spell> spells = new ArrayList<>();
        @Nullable Instant opened = null;
        for (Step step : steps()) {
            if (step.to() == Verdict.FAIL && opened == null) {
                opened = step.at();
            } else if (step.to() == Verdict.PASS && opened != null) {
                spells.add(new Spell(opened, step.at()));
                opened = null;
            }
        }
        if (opened != null) {
            spells.add(new Spell(opened, null));
        }
        return spells;
    }

    /** What holds from a time on. */
    public record Step(Instant at, Verdict to) {}

    record Spell(Instant opens, @Nullable Instant recovers) {}
}
