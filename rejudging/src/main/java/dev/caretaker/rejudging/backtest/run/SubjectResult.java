package dev.caretaker.rejudging.backtest.run;

import dev.caretaker.compliance.interval.Period;
import dev.caretaker.compliance.interval.Times;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.standard.Verdict;
import java.time.Duration;
import java.util.List;

/**
 * What a run made of one subject.
 *
 * @param subject the subject
 * @param times its time in each verdict
 * @param incidents its incidents, by their beginnings
 */
record SubjectResult(PointId subject, Times times, List<SimulatedIncident> incidents) {

    static SubjectResult of(PointId subject, Line line, Period period, Duration settle) {
        return new SubjectResult(subject, times(line, period), new Folding(subject, period, settle).fold(line));
    }

    private static Times times(Line line, Period period) {
        long from = period.from().toEpochMilli();
        long to = period.to().toEpochMilli();
        Times times = Times.NONE;
        Verdict verdict = line.initial();
        long since = from;
        for (Line.Turn turn : line.turns()) {
            long at = Math.clamp(turn.at(), from, to);
            times = times.plus(Times.of(verdict, at - since));
            verdict = turn.verdict();
            since = at;
        }
        return times.plus(Times.of(verdict, to - since));
    }
}
