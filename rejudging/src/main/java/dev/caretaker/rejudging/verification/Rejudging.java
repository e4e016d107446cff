package dev.caretaker.rejudging.verification;

import dev.caretaker.compliance.interval.Period;
import dev.caretaker.compliance.interval.Stretch;
import dev.caretaker.compliance.interval.Times;
import dev.caretaker.compliance.report.ReportLine;
import dev.caretaker.judging.InOrder;
import dev.caretaker.judging.Judge;
import dev.caretaker.judging.JudgeSettings;
import dev.caretaker.judging.scope.Edition;
import dev.caretaker.judging.scope.JudgeScope;
import dev.caretaker.model.library.Packs;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.verdict.VerdictChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One version of a standard and one point, judged afresh from the stored readings, as it is judged live. */
final class Rejudging {
    private final Standard standard;
    private final Instant until;
    private final List<VerdictChange> changes = new ArrayList<>();

    private Rejudging(Standard standard, Instant until) {
        this.standard = standard;
        this.until = until;
    }

    /** The times that a line should have. */
    static Times of(ReportLine line, Standard standard, Source source) {
        Instant until = line.judged().getLast().to();
        Rejudging again = new Rejudging(standard, until);
        Judge judge = again.judge(source.graph, line);
        Period period = new Period(line.since(), until);
        new InOrder(judge.points().stream()
                        .map(point -> source.readings.of(point, period))
                        .toList())
                .forEachRemaining(reading -> {
                    judge.advance(reading.time());
                    judge.accept(reading);
                });
        judge.advance(until);
        return again.times(line);
    }

    private Judge judge(SiteGraph graph, ReportLine line) {
        PointId subject = line.subject();
        return Judge.of(
                new JudgeScope(List.of(Edition.always(standard)), graph, Packs.NONE, subject::equals),
                JudgeSettings.recorded(line.since()),
                this::take);
    }

    /** A change takes the place of all that was said from its time on. */
    private void take(VerdictChange change) {
        while (!changes.isEmpty() && !changes.getLast().at().isBefore(change.at())) {
            changes.removeLast();
        }
        changes.add(change);
    }

    private Times times(ReportLine line) {
        List<Stretch> stretches = new ArrayList<>();
        Verdict verdict = Verdict.NOT_EVALUABLE;
        Instant from = line.since();
        for (VerdictChange change : changes) {
            stretches.add(new Stretch(standard.ref(), verdict, from, change.at()));
            verdict = change.to();
            from = change.at();
        }
        stretches.add(new Stretch(standard.ref(), verdict, from, until));
        Times times = Times.NONE;
        for (Period judged : line.judged()) {
            for (Stretch stretch : stretches) {
                times = times.plus(stretch.within(judged));
            }
        }
        return times;
    }

    /**
     * Where the past is to be had.
     *
     * @param graph the site
     * @param readings the stored readings
     */
    record Source(SiteGraph graph, StoredReadings readings) {}
}
