package dev.caretaker.alerting.judging;

import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.site.PointId;
import dev.caretaker.model.verdict.VerdictChange;
import java.util.List;
import java.util.function.Consumer;

/** A point with its latest readings and the watches that judge them. */
final class Subject {
    private final PointId id;
    private final List<Track> tracks;
    private final long lateness;
    private final long reach;
    private final Series series = new Series();
    private long newerTime = State.NONE;
    private long olderTime = State.NONE;
    private long appliedTo = State.NONE;
    private long due = State.NONE;

    Subject(PointId id, List<Track> tracks, long lateness) {
        this.id = id;
        this.tracks = List.copyOf(tracks);
        this.lateness = lateness;
        this.reach =
                tracks.stream().mapToLong(track -> track.watch().reach()).max().orElse(0);
    }

    /** Takes a reading; the clock is how far time has passed already. */
    Taken read(Reading reading, long clock, Consumer<VerdictChange> out) {
        long time = reading.time().toEpochMilli();
        if (!series.isEmpty() && time < series.newest() - lateness) {
            return Taken.LATE;
        }
        if (time > appliedTo) {
            keep(time);
            if (!series.add(reading)) {
                return Taken.DUPLICATE;
            }
            int index = series.end() - 1;
            tracks.forEach(track -> track.read(series, index, out));
        } else if (series.add(reading)) {
            replay(time, clock, out);
        } else {
            return Taken.DUPLICATE;
        }
        settle();
        return Taken.JUDGED;
    }

    void pass(long time, Consumer<VerdictChange> out) {
        if (due <= time) {
            tracks.forEach(track -> track.pass(time, series, out));
            settle();
        }
    }

    List<Standing> standings() {
        return tracks.stream().map(track -> track.standing(id)).toList();
    }

    List<Track> tracks() {
        return tracks;
    }

    private void keep(long time) {
        boolean due = newerTime == State.NONE || time - newerTime > lateness;
        if (due && appliedTo != State.NONE) {
            tracks.forEach(Track::keep);
            olderTime = newerTime;
            newerTime = appliedTo;
            if (olderTime != State.NONE) {
                series.forgetBefore(olderTime, reach);
            }
        }
    }

    private void replay(long time, long clock, Consumer<VerdictChange> out) {
        boolean toNewer = newerTime < time;
        newerTime = toNewer ? newerTime : olderTime;
        Track.Span span = new Track.Span(series.firstAfter(newerTime), clock);
        tracks.forEach(track -> track.replay(toNewer, series, span, out));
    }

    private void settle() {
        appliedTo = State.NONE;
        due = State.NEVER;
        for (Track track : tracks) {
            appliedTo = Math.max(appliedTo, track.now().time);
            due = Math.min(due, track.now().due());
        }
    }
}
