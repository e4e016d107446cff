package dev.caretaker.judging;

import dev.caretaker.judging.WeekClock.Slot;
import dev.caretaker.model.standard.Measure;
import dev.caretaker.model.verdict.Normal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The mean of an hour, compared with what is usual for that hour of that weekday. */
final class Habit implements Gauge {
    /** The days it learns from are whole, and the longest has 25 hours. */
    private static final Duration BEGUN_DAY = Duration.ofHours(25);

    private final Course course;
    private final Excuses excuses;
    private final Gauge mean;

    Habit(Course course, Excuses excuses) {
        this.course = course;
        this.excuses = excuses;
        this.mean = Gauge.of(course.usual(), State.NEVER);
    }

    /** Takes note of a reading; one of an excused time is not learned. */
    @Override
    public Memo remember(Memo memo, Series series, int index, long from) {
        long time = series.time(index);
        Slot slot = course.clock().slot(time);
        @Nullable Past before = memo.past();
        Past past = before == null
                ? Past.begin(slot)
                : before.arrive(slot, course.usual().training().days());
        Past after = excuses.include(time) ? past : past.plus(series.value(index));
        return mean.remember(memo, series, index, from).with(after);
    }

    /** Forgets since when readings have come, not what they taught. */
    @Override
    public Memo forget(Memo memo) {
        return Memo.EMPTY.with(memo.past());
    }

    @Override
    public long memory() {
        return Duration.ofDays(course.usual().training().days()).plus(BEGUN_DAY).toMillis();
    }

    @Override
    public double at(Series series, int index, Row row, Memo memo) {
        double found = mean.at(series, index, row, memo);
        return normal(series, index, memo) instanceof Normal.Known known
                ? Gauge.clean(course.usual().compare(found, known.usual()))
                : UNKNOWN;
    }

    /**
     * What is known of the hour that ends with a reading. Where that runs over the stroke of an hour, each of its readings has
     * the usual value of its own hour, and the hour with more of them gives its name.
     */
    @Nullable Normal normal(Series series, int index, Memo memo) {
        @Nullable Past past = memo.past();
        if (past == null) {
            return null;
        }
        long time = series.time(index);
        int first = series.firstAfter(time - Measure.Usual.HOUR.toMillis());
        int turn = Math.max(first, series.firstAfter(course.clock().begin(time)));
        Normals normals = past.lesson().normals(course);
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
        return new Normal.Known(Gauge.clean(usual), course.clock().weekday(slot.day()), slot.hour());
    }
}
