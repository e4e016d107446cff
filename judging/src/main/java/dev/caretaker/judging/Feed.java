package dev.caretaker.judging;

import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.site.PointId;
import dev.caretaker.model.verdict.VerdictChange;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A point with its latest readings and the tracks that listen to them, those of older versions of a standard first. */
final class Feed {
    private final Series series;
    private final long lateness;
    private Ear[] ears = {};
    /** The calms of the tracks, beside each other because most readings touch nothing else. */
    private Calm[] calms = {};
    /** What all of them have in common, so that a reading in it costs the same however many listen. */
    private final Calm calm = new Calm();

    private long reach;

    Feed(PointId point, long lateness) {
        this.series = new Series(point);
        this.lateness = lateness;
    }

    void add(Track track, int input) {
        ears = Arrays.copyOf(ears, ears.length + 1);
        ears[ears.length - 1] = new Ear(track, input);
        calms = Arrays.copyOf(calms, ears.length);
        calms[ears.length - 1] = track.calm();
        track.calm().partOf(calm);
        reach = Math.max(reach, track.watch().reach());
    }

    Series series() {
        return series;
    }

    /** What is remembered, less what no track goes back to any more. */
    Image.OfFeed image() {
        forget();
        return new Image.OfFeed(series.point(), series.cells());
    }

    /** Remembers what was remembered. */
    void restore(Image.OfFeed image) {
        series.restore(image.readings());
    }

    boolean isHeard() {
        return ears.length > 0;
    }

    /** The tracks that listen. */
    Stream<Track> tracks() {
        return Arrays.stream(ears).map(Ear::track);
    }

    /** Which standards listen, and for whom. */
    Stream<Breach.Key> listeners() {
        return Arrays.stream(ears)
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
        tidy();
        long last = series.newest();
        int index = series.add(reading);
        if (index < 0) {
            return Taken.DUPLICATE;
        }
        if (calm.absorbs(time, reading.value(), last)) {
            return Taken.JUDGED;
        }
        boolean inTime = true;
        for (int i = 0; i < ears.length; i++) {
            if (!calms[i].absorbs(time, reading.value(), last)) {
                inTime &= ears[i].track().hear(ears[i].input(), index, clock, out);
            }
        }
        calm.begin(calms);
        return inTime ? Taken.JUDGED : Taken.LATE;
    }

    /** Forgets what no track goes back to any more, where room is needed. */
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
        if (oldest != State.NONE) {
            series.forgetBefore(oldest, reach);
        }
    }

    private long oldest(long bound) {
        if (calm.lastsSince(bound)) {
            return series.time(series.lastUpTo(bound));
        }
        long oldest = State.NEVER;
        for (Ear ear : ears) {
            oldest = Math.min(oldest, ear.track().oldest(bound));
        }
        return oldest;
    }

    private record Ear(Track track, int input) {}
}
