package dev.caretaker.rejudging.late;

import dev.caretaker.compliance.amendment.Rewriting.Turn;
import dev.caretaker.compliance.interval.Period;
import dev.caretaker.compliance.interval.Stretch;
import dev.caretaker.model.standard.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a stretch is to become: what was judged again, held against what is written. Whether a breach is excused is not for
 * late readings to decide: where both say breached, what is written stays.
 *
 * @param judged the verdicts of the period, judged again
 * @param written what is written
 * @param period the period
 */
record Reconciliation(List<Turn> judged, List<Stretch> written, Period period) {

    /** The verdicts that are to be written. */
    List<Turn> turns() {
        TreeSet<Instant> times = new TreeSet<>();
        judged.forEach(turn -> times.add(turn.from()));
        written.forEach(stretch -> {
            times.add(stretch.from());
            times.add(stretch.to());
        });
        List<Turn> turns = new ArrayList<>();
        for (Instant time : times.subSet(period.from(), true, period.to(), false)) {
            Verdict verdict = at(time);
            if (turns.isEmpty() || turns.getLast().verdict() != verdict) {
                turns.add(new Turn(time, verdict));
            }
        }
        return turns;
    }

    /** Whether what is written goes on, when the period is over, as what was judged does. */
    boolean meets(Optional<Stretch> next) {
        Verdict then = next.filter(one -> !one.from().isAfter(period.to()))
                .map(Stretch::verdict)
                .orElse(Verdict.NOT_EVALUABLE);
        Verdict now = judged.getLast().verdict();
        return now == then || (isBreach(now) && isBreach(then));
    }

    private Verdict at(Instant time) {
        Verdict now = Verdict.NOT_EVALUABLE;
        for (Turn turn : judged) {
            now = turn.from().isAfter(time) ? now : turn.verdict();
        }
        Verdict then = written.stream()
                .filter(one -> !one.from().isAfter(time) && one.to().isAfter(time))
                .findFirst()
                .map(Stretch::verdict)
                .orElse(Verdict.NOT_EVALUABLE);
        return isBreach(now) && isBreach(then) ? then : now;
    }

    private static boolean isBreach(Verdict verdict) {
        return verdict == Verdict.FAIL || verdict == Verdict.EXCUSED;
    }
}
