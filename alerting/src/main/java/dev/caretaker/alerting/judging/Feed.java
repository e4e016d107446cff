package dev.caretaker.alerting.judging;

import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.verdict.VerdictChange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A point with its latest readings and the tracks that listen to them, those of older versions of a standard first. */
final class Feed {
    private final List<Ear> ears = new ArrayList<>();
    private final Series series = new Series();
    private final long lateness;
    private long reach;
    private long tidiedAt = State.NONE;

    Feed(long lateness) {
        this.lateness = lateness;
    }

    void add(Track track, int input) {
        ears.add(new Ear(track, input));
        reach = Math.max(reach, track.watch().reach());
    }

    Series series() {
        return series;
    }

    /** Remembers what was remembered. */
    void restore(List<Reading> readings) {
        readings.forEach(reading -> {
            int unused = series.add(reading);
        });
    }

    boolean isHeard() {
        return !ears.isEmpty();
    }

    /** Which standards listen, and for whom. */
    Stream<Breach.Key> listeners() {
        return ears.stream()
                .map(ear -> ear.track().watch())
                .map(watch -> new Breach.Key(watch.ref().id(), watch.subject()))
                .distinct();
    }

    /** Takes a reading; the clock is how far time has passed already. */
    Taken read(Reading reading, long clock, Consumer<VerdictChange> out) {
        long time = reading.time().toEpochMilli();
        if (!series.isEmpty() && time < series.newest() - lateness) {
            return Taken.LATE;
        }
        tidy(time);
        int index = series.add(reading);
        if (index < 0) {
            return Taken.DUPLICATE;
        }
        boolean inTime = true;
        for (Ear ear : ears) {
            inTime &= ear.track().hear(ear.input(), index, clock, out);
        }
        return inTime ? Taken.JUDGED : Taken.LATE;
    }

    /** Forgets what no track goes back to any more. */
    private void tidy(long time) {
        if (tidiedAt == State.NONE || time - tidiedAt > lateness) {
            tidiedAt = time;
            long oldest = State.NEVER;
            for (Ear ear : ears) {
                oldest = Math.min(oldest, ear.track().oldest());
            }
            if (oldest != State.NONE && oldest != State.NEVER && !series.isEmpty()) {
                series.forgetBefore(oldest, reach);
            }
        }
    }

    private record Ear(Track track, int input) {}
}
