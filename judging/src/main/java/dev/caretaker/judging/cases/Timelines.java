package dev.caretaker.judging.cases;

import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.verdict.VerdictChange;
import java.util.ArrayList;
import java.util.List;

/** Puts the changes of one standard and subject together: what was said later takes the place of what it contradicts. */
public final class Timelines {
    private Timelines() {}

    /** The changes that are left, in the order of their times, each to another verdict than the one before. */
    public static List<VerdictChange> of(List<VerdictChange> said) {
        List<VerdictChange> line = new ArrayList<>();
        for (VerdictChange change : said) {
            line.removeIf(earlier -> !earlier.at().isBefore(change.at()));
            Verdict stands =
                    line.isEmpty() ? Verdict.NOT_EVALUABLE : line.getLast().to();
            if (change.to() != stands) {
                line.add(change);
            }
        }
        return line;
    }
}
