package dev.caretaker.rejudging.backtest;

import dev.caretaker.compliance.interval.Period;
import dev.caretaker.compliance.interval.Times;
import dev.caretaker.judging.Judge;
import dev.caretaker.judging.JudgeSettings;
import dev.caretaker.judging.cases.Timelines;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.verdict.Evidence;
import dev.caretaker.model.verdict.VerdictChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges recorded readings by one standard, with the evidence of each verdict. */
public final class Recorded {
    private Recorded() {}

    /** The verdicts of a period, by subject and time; readings before it only lead up to it. */
    public static List<Interval> judge(Standard standard, SiteGraph graph, List<Reading> inOrder, Period period) {
        List<VerdictChange> said = new ArrayList<>();
        Instant first = inOrder.isEmpty() ? period.from() : inOrder.getFirst().time();
        Judge judge = Judge.of(List.of(standard), graph, JudgeSettings.recorded(first), said::add);
        inOrder.stream().filter(reading -> reading.time().isBefore(period.to())).forEach(judge::accept);
        judge.advance(period.to());
        return judge.subjects().stream()
                .sorted()
                .flatMap(subject -> intervals(subject, Timelines.of(of(subject, said)), period).stream())
                .toList();
    }

    private static List<VerdictChange> of(PointId subject, List<VerdictChange> said) {
        return said.stream().filter(one -> one.subject().equals(subject)).toList();
    }

    private static List<Interval> intervals(PointId subject, List<VerdictChange> line, Period period) {
        List<Interval> intervals = new ArrayList<>();
        Interval open = new Interval(subject, period.from(), period.to(), Verdict.NOT_EVALUABLE, Optional.empty());
        for (VerdictChange change : line) {
            if (change.at().isBefore(period.to())) {
                Instant at = change.at().isBefore(period.from()) ? period.from() : change.at();
                if (at.isAfter(open.from())) {
                    intervals.add(new Interval(subject, open.from(), at, open.verdict(), open.evidence()));
                }
                open = new Interval(subject, at, period.to(), change.to(), Optional.of(change.evidence()));
            }
        }
        intervals.add(open);
        return intervals;
    }

    /** The time in each verdict. */
    public static Times times(List<Interval> intervals) {
        return intervals.stream()
                .map(one -> Times.of(
                        one.verdict(), one.to().toEpochMilli() - one.from().toEpochMilli()))
                .reduce(Times.NONE, Times::plus);
    }

    /**
     * A verdict and how long it held.
     *
     * @param subject what was judged
     * @param from from when
     * @param to until when, not included
     * @param verdict the verdict
     * @param evidence what proves it; nothing before anything is known
     */
    public record Interval(PointId subject, Instant from, Instant to, Verdict verdict, Optional<Evidence> evidence) {}
}
