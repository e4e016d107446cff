package dev.caretaker.alerting.judging;

import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.standard.Clear;
import dev.caretaker.model.standard.Condition;
import dev.caretaker.model.standard.Limits;
import dev.caretaker.model.standard.Measure;
import dev.caretaker.model.standard.Requirement;
import dev.caretaker.model.standard.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;

/** The rules of judging written down as plainly as possible: every reading looks at all that came before it. */
final class Reference {
    private final Room.Draft standard;
    private final List<Reading> readings;
    private final Instant end;
    private final List<Timeline.Step> steps = new ArrayList<>();
    private Verdict stands = Verdict.NOT_EVALUABLE;

    private Reference(Room.Draft standard, List<Reading> readings, Instant end) {
        this.standard = standard;
        this.readings = readings;
        this.end = end;
    }

    /** The verdicts that readings, in the order of their times, give by the end. */
    static List<Timeline.Step> steps(Room.Draft standard, List<Reading> readings, Instant end) {
        Reference reference = new Reference(standard, readings, end);
        if (standard.require() instanceof Requirement.Reporting reporting) {
            reference.report(reporting.every());
        } else {
            reference.judge();
        }
        return reference.steps;
    }

    private void report(Duration every) {
        Instant heard = Room.START;
        for (Reading reading : readings) {
            if (reading.time().isAfter(heard.plus(every))) {
                say(heard.plus(every), Verdict.FAIL);
            }
            say(reading.time(), Verdict.PASS);
            heard = reading.time();
        }
        if (end.isAfter(heard.plus(every))) {
            say(heard.plus(every), Verdict.FAIL);
        }
    }

    private void judge() {
        boolean breached = false;
        for (int i = 0; i < readings.size(); i++) {
            Instant time = readings.get(i).time();
            double measure = measure(i);
            if (Double.isNaN(measure)) {
                say(time, Verdict.NOT_EVALUABLE);
            } else {
                breached = breached ? !lasts(i, true) : lasts(i, false);
                say(time, breached ? Verdict.FAIL : Verdict.PASS);
            }
            Instant next = i + 1 < readings.size() ? readings.get(i + 1).time() : end;
            standard.silence()
                    .filter(after -> next.isAfter(time.plus(after)))
                    .ifPresent(after -> say(time.plus(after), Verdict.NOT_EVALUABLE));
        }
    }

    /** Whether readings up to an index have been good (or bad) for as long as it takes. */
    private boolean lasts(int i, boolean good) {
        Duration hold = good ? standard.clear().hold() : standard.hold();
        for (int j = i; j >= runStart(i); j--) {
            double measure = measure(j);
            boolean fits = good ? cleared().allows(measure) : !limits().allows(measure);
            if (Double.isNaN(measure) || !fits) {
                return false;
            }
            if (!readings.get(j).time().plus(hold).isAfter(readings.get(i).time())) {
                return true;
            }
        }
        return false;
    }

    private int runStart(int i) {
        int start = i;
        while (start > 0 && !gap(start - 1)) {
            start--;
        }
        return start;
    }

    private boolean gap(int before) {
        Duration gap = Duration.between(
                readings.get(before).time(), readings.get(before + 1).time());
        boolean silent =
                standard.silence().filter(after -> gap.compareTo(after) > 0).isPresent();
        return silent || (measure() instanceof Measure.Windowed windowed && gap.compareTo(windowed.window()) > 0);
    }

    private double measure(int i) {
        Instant time = readings.get(i).time();
        return switch (measure()) {
            case Measure.Value value -> readings.get(i).value();
            case Measure.Windowed windowed -> {
                Duration run = Duration.between(readings.get(runStart(i)).time(), time);
                if (run.multipliedBy(2).compareTo(windowed.window()) < 0) {
                    yield Double.NaN;
                }
                yield folded(windowed, i);
            }
            case Measure.Rise rise ->
                readings.get(i).value() - since(i, time.minus(rise.per())).min().orElseThrow();
            case Measure.Fall fall ->
                since(i, time.minus(fall.per())).max().orElseThrow()
                        - readings.get(i).value();
            case Measure.StateFor stateFor -> inState(stateFor.state(), i);
            default -> throw new IllegalStateException("Not written down plainly: " + measure());
        };
    }

    private DoubleStream since(int i, Instant from) {
        return readings.subList(0, i + 1).stream()
                .filter(one -> !one.time().isBefore(from))
                .mapToDouble(Reading::value);
    }

    private Measure measure() {
        return ((Condition.Limited) standard.require()).measure();
    }

    private double inState(int code, int i) {
        if (readings.get(i).value() != code) {
            return 0;
        }
        int first = i;
        while (first > runStart(i) && readings.get(first - 1).value() == code) {
            first--;
        }
        return Duration.between(readings.get(first).time(), readings.get(i).time())
                        .toMillis()
                / 1000.0;
    }

    private double folded(Measure.Windowed windowed, int i) {
        Instant time = readings.get(i).time();
        DoubleSummaryStatistics all = readings.subList(0, i + 1).stream()
                .filter(one -> one.time().isAfter(time.minus(windowed.window())))
                .mapToDouble(Reading::value)
                .summaryStatistics();
        return switch (windowed.statistic()) {
            case MEAN -> all.getAverage();
            case MIN -> all.getMin();
            case MAX -> all.getMax();
            case SUM -> all.getSum();
            case COUNT -> all.getCount();
            case LAST -> readings.get(i).value();
        };
    }

    private Limits limits() {
        return ((Condition.Limited) standard.require()).allowed().always().orElseThrow();
    }

    private Limits cleared() {
        Clear clear = standard.clear();
        return clear.limits().orElseGet(this::limits);
    }

    private void say(Instant at, Verdict verdict) {
        if (verdict != stands) {
            steps.add(new Timeline.Step(at, verdict));
            stands = verdict;
        }
    }
}
