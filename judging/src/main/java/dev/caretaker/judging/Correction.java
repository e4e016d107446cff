package dev.caretaker.judging;

import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.verdict.VerdictChange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What was said of a subject, put right after readings out of order. A change takes the place of all that was said from its
 * time on; so it is enough to say again from the first difference.
 *
 * @param said what is said now
 * @param different whether anything was
 */
record Correction(List<VerdictChange> said, boolean different) {

    /** Puts changes in the place of those that were said from an index on, and tells what that changes. */
    static Correction of(List<VerdictChange> said, int from, List<VerdictChange> changes, Consumer<VerdictChange> out) {
        List<VerdictChange> wrong = said.subList(from, said.size());
        int same = 0;
        while (same < wrong.size() && same < changes.size() && alike(wrong.get(same), changes.get(same))) {
            same++;
        }
        boolean different = same < wrong.size() || same < changes.size();
        List<VerdictChange> kept = new ArrayList<>(said.subList(0, from + same));
        List<VerdictChange> instead = changes.subList(same, changes.size());
        if (same < wrong.size()) {
            undo(wrong.get(same), wrong.getLast().to(), instead, out);
        } else {
            instead.forEach(out);
        }
        kept.addAll(instead);
        return new Correction(kept, different);
    }

    private static void undo(
            VerdictChange wrong, Verdict stood, List<VerdictChange> instead, Consumer<VerdictChange> out) {
        Verdict from = stood;
        if (instead.isEmpty() || wrong.at().isBefore(instead.get(0).at())) {
            out.accept(new VerdictChange(
                    wrong.standard(), wrong.subject(), from, wrong.from(), wrong.at(), wrong.evidence()));
            from = wrong.from();
        }
        for (VerdictChange change : instead) {
            out.accept(new VerdictChange(
                    change.standard(), change.subject(), from, change.to(), change.at(), change.evidence()));
            from = change.to();
        }
    }

    private static boolean alike(VerdictChange one, VerdictChange other) {
        return one.to() == other.to() && one.at().equals(other.at());
    }
}
