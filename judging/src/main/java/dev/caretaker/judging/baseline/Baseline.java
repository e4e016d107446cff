package dev.caretaker.judging.baseline;

import dev.caretaker.judging.baseline.WeekClock.Slot;
import dev.caretaker.judging.measure.Accumulator;
import dev.caretaker.judging.measure.EpochMillis;
import dev.caretaker.judging.measure.MeasureFunction;
import dev.caretaker.judging.measure.Rounding;
import dev.caretaker.judging.measure.Series;
import dev.caretaker.model.requirement.Measure;
import dev.caretaker.model.verdict.Normal;
import java.time.Duration;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** The mean of an hour, compared with what is usual for that hour of that weekday. */
public final class Baseline implements MeasureFunction {
    /** The days it learns from are whole, and the longest has 25 hours. */
    private static final Duration BEGUN_DAY = Duration.ofHours(25);

    private final TrainingRules course;
    private final LongPredicate excused;
    private final MeasureFunction mean;

    /** Learns by rules from the readings of all times, in epoch milliseconds, that are not excused. */
    public Baseline(TrainingRules course, LongPredicate excused) {
        this.course = course;
        this.excused = excused;
        this.mean = MeasureFunction.of(course.usual(), EpochMillis.NEVER);
    }

    /** Takes note of a reading; one of an excused time is not learned. */
    @Override
    public Accumulator remember(Accumulator accumulator, Series series, int index, long from) {
        long time = series.time(index);
        Slot slot = course.clock().slot(time);
        @Nullable Past before = Past.of(accumulator);
        Past past = before == null
                ? Past.begin(slot)
                : before.arrive(slot, course.usual().training().days());
        Past after = excused.test(time) ? past : past.plus(series.value(index));
        return mean.remember(accumulator, series, index, from).with(after);
    }

    /** Forgets since when readings have come, not what they taught. */
    @Override
    public Accumulator forget(Accumulator accumulator) {
        return Accumulator.EMPTY.with(accumulator.learned());
    }

    @Override
    public long memory() {
        return Duration.ofDays(course.usual().training().days()).plus(BEGUN_DAY).toMillis();
    }

    @Override
    public double at(Series series, int index, long runSince, Accumulator accumulator) {
        double found = mean.at(series, index, runSince, accumulator);
        return normal(series, index, accumulator) instanceof Normal.Known known
                ? Rounding.clean(course.usual().compare(found, known.usual()))
                : UNKNOWN;
    }

    /**
     * What is known of the hour that ends with a reading. Where that runs over the stroke of an hour, each of its readings has
     * the usual value of its own hour, and the hour with more of them gives its name.
     */
    public @Nullable Normal normal(Series series, int index, Accumulator accumulator) {
        @Nullable Past past = Past.of(accumulator);
        if (past == null) {
            return null;
        }
        long time = series.time(index);
        int first = series.firstAfter(time - Measure.Usual.HOUR.toMillis());
        int turn = Math.max(first, series.firstAfter(course.clock().begin(time)));
        UsualValues normals = past.lesson().normals(course);
        Slot now = course.clock().slot(time);
        double usual = normals.usual(now);
        if (Double.isNaN(usual)) {
            return new Normal.Learning(
                    normals.days(now), course.usual().training().least());
        }
        Slot before = course.clock().slot(series.time(first));
        double other = normals.usual(before);
        return turn == first || Double.isNaN(other)
                ? known(now, usual)
                : known(
                        index - turn + 1 >= turn - first ? now : before,
                        (other * (turn - first) + usual * (index - turn + 1)) / (index - first + 1));
    }

    private Normal known(Slot slot, double usual) {
        return new Normal.Known(Rounding.clean(usual), course.clock().weekday(slot.day()), slot.hour());
    }
}
