package dev.caretaker.judging;

import dev.caretaker.judging.measure.EpochMillis;
import dev.caretaker.judging.measure.Series;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.verdict.VerdictChange;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A point with its latest readings and the rule histories that listen to them, those of older versions of a standard first. */
final class PointStream {
    private final Series series;
    private final long lateness;
    private Subscription[] subscriptions = {};
    /** The steady intervals of the rule histories, beside each other because most readings touch nothing else. */
    private SteadyInterval[] intervals = {};
    /** What all of them have in common, so that a reading in it costs the same however many listen. */
    private final SteadyInterval interval = new SteadyInterval();

    private long reach;

    PointStream(PointId point, long lateness) {
        this.series = new Series(point);
        this.lateness = lateness;
    }

    void add(RuleHistory history, int input) {
        subscriptions = Arrays.copyOf(subscriptions, subscriptions.length + 1);
        subscriptions[subscriptions.length - 1] = new Subscription(history, input);
        intervals = Arrays.copyOf(intervals, subscriptions.length);
        intervals[subscriptions.length - 1] = history.interval();
        history.interval().partOf(interval);
        reach = Math.max(reach, history.instance().reach());
    }

    Series series() {
        return series;
    }

    /** What is remembered, less what no rule history goes back to any more. */
    JudgeSnapshot.OfPoint snapshot() {
        forget();
        return new JudgeSnapshot.OfPoint(series.point(), series.cells());
    }

    /** Remembers what was remembered. */
    void restore(JudgeSnapshot.OfPoint snapshot) {
        series.restore(snapshot.readings());
    }

    boolean isHeard() {
        return subscriptions.length > 0;
    }

    /** The rule histories that listen. */
    Stream<RuleHistory> histories() {
        return Arrays.stream(subscriptions).map(Subscription::history);
    }

    /** Which standards listen, and for whom. */
    Stream<Breach.Key> listeners() {
        return Arrays.stream(subscriptions)
                .map(subscription -> subscription.history().instance())
                .map(instance -> new Breach.Key(instance.ref().id(), instance.subject()))
                .distinct();
    }

    /** Takes a reading; the clock is how far time has passed already. */
    Taken read(Reading reading, long clock, Consumer<VerdictChange> out) {
        long time = reading.time().toEpochMilli();
        if (!series.isEmpty() && time < series.newest() - lateness) {
            return Taken.LATE;
        }
        tidy();
        long last = series.newest();
        int index = series.add(reading);
        if (index < 0) {
            return Taken.DUPLICATE;
        }
        if (interval.absorbs(time, reading.value(), last)) {
            return Taken.JUDGED;
        }
        boolean inTime = true;
        for (int i = 0; i < subscriptions.length; i++) {
            if (!intervals[i].absorbs(time, reading.value(), last)) {
                inTime &= subscriptions[i].history().hear(subscriptions[i].input(), index, clock, out);
            }
        }
        interval.begin(intervals);
        return inTime ? Taken.JUDGED : Taken.LATE;
    }

    /** Forgets what no rule history goes back to any more, where room is needed. */
    private void tidy() {
        if (series.isFull()) {
            forget();
        }
    }

    private void forget() {
        if (series.isEmpty()) {
            return;
        }
        long oldest = oldest(series.newest() - lateness);
        if (oldest != EpochMillis.NONE) {
            series.forgetBefore(oldest, reach);
        }
    }

    private long oldest(long bound) {
        if (interval.lastsSince(bound)) {
            return series.time(series.lastUpTo(bound));
        }
        long oldest = EpochMillis.NEVER;
        for (Subscription subscription : subscriptions) {
            oldest = Math.min(oldest, subscription.history().oldest(bound));
        }
        return oldest;
    }

    private record Subscription(RuleHistory history, int input) {}
}
