package dev.caretaker.judging;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.caretaker.model.reading.Quality;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.site.Excuse;
import dev.caretaker.model.site.PointId;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.model.verdict.Evidence;
import dev.caretaker.model.verdict.VerdictChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Standards held against the readings of the points in their scope: readings and time in, verdict changes out. It knows
 * no clock, does no I/O and is used by one thread at a time; the same readings give the same verdicts, whatever their
 * order within the lateness bound, however often they come and however they are cut into batches.
 *
 * <p>A change says what holds from its time on and takes the place of all that was said of the same standard and subject
 * from that time on. So the changes, in the order in which they come, make intervals without gap or overlap. Where a
 * reading out of order shows that something else held, {@link VerdictChange#from()} is the verdict that was said to
 * stand, which may be the one it stays with.
 */
public final class Judge {
    private final Map<PointId, Feed> feeds;
    private final Map<PointId, List<Track>> subjects;
    private final List<Track> tracks;
    private final long lateness;
    private final boolean lateByClock;
    private final Consumer<VerdictChange> changes;
    private long clock = State.NONE;

    private Judge(Bench bench, JudgeSettings settings, Consumer<VerdictChange> changes) {
        this.feeds = new HashMap<>(bench.feeds());
        this.subjects = bench.tracks();
        this.tracks = subjects.values().stream().flatMap(List::stream).toList();
        this.lateness = settings.lateness().toMillis();
        this.lateByClock = settings.lateByClock();
        this.changes = changes;
    }

    /** A judge of standards over the points of a graph that they cover; it says each change as it finds it. */
    public static Judge of(
            Collection<Standard> standards, SiteGraph graph, JudgeSettings settings, Consumer<VerdictChange> changes) {
        return of(Remit.all(standards, graph), settings, changes);
    }

    /** A judge of a remit. */
    public static Judge of(Remit remit, JudgeSettings settings, Consumer<VerdictChange> changes) {
        return new Judge(Bench.of(remit, settings), settings, changes);
    }

    /**
     * Says, before the first reading, which breaches stood when the judge before it stopped. They are taken to stand until
     * readings say otherwise; those of the {@link #horizon()} are to follow, and then {@link #current()} tells where all
     * stands.
     */
    public void stand(Collection<Breach> standing) {
        Map<Breach.Key, Evidence> breaches = new HashMap<>();
        standing.forEach(breach -> breaches.put(breach.key(), breach.evidence()));
        for (Track track : tracks) {
            Evidence evidence = breaches.get(
                    new Breach.Key(track.watch().ref().id(), track.watch().subject()));
            if (evidence != null) {
                track.stand(evidence);
            }
        }
    }

    /** The breaches that stand. */
    public List<Breach> breaches() {
        return tracks.stream()
                .flatMap(track -> track.breach().stream()
                        .map(evidence -> new Breach(
                                track.watch().ref().id(), track.watch().subject(), evidence)))
                .toList();
    }

    /**
     * Says, before the first reading, that the readings to come go back to a time and no further. Until a window is whole
     * they only fill it: half a window would clear breaches that the whole one shows.
     */
    public void learnFrom(Instant from) {
        tracks.forEach(track -> track.learnFrom(from.toEpochMilli()));
    }

    /** The same, for the readings of points that it judges together. */
    void learnFrom(Set<PointId> island, Instant from) {
        listening(island).forEach(track -> track.learnFrom(from.toEpochMilli()));
    }

    /** The points it listens to. */
    public Set<PointId> points() {
        return Collections.unmodifiableSet(feeds.keySet());
    }

    /** Takes a reading. Times within it are kept to the millisecond. */
    @CanIgnoreReturnValue
    public Taken accept(Reading reading) {
        Feed feed = feeds.get(reading.point());
        if (feed == null) {
            return Taken.UNWATCHED;
        }
        if (reading.quality() == Quality.BAD) {
            return Taken.BAD;
        }
        if (lateByClock && clock != State.NONE && reading.time().toEpochMilli() < clock - lateness) {
            return Taken.LATE;
        }
        return feed.read(reading, clock, changes);
    }

    /** Which standards listen to a point, and for which subjects. */
    List<Breach.Key> concerned(PointId point) {
        Feed feed = feeds.get(point);
        return feed == null ? List.of() : feed.listeners().toList();
    }

    /** Lets time pass: silences that are over before it and hours that begin or end by then. Never goes back. */
    public void advance(Instant to) {
        long time = to.toEpochMilli();
        if (time > clock) {
            clock = time;
            for (Track track : tracks) {
                track.pass(time, changes);
            }
        }
    }

    /** Puts other excuses in the place of those there were; what is excused by them changes now. */
    public void excuse(Collection<Excuse> excuses) {
        for (Track track : tracks) {
            track.excuse(excuses, clock, changes);
        }
    }

    /** What it judges. */
    public Set<PointId> subjects() {
        return Collections.unmodifiableSet(subjects.keySet());
    }

    /** The points it listens to, those together that it judges together. */
    public List<Set<PointId>> islands() {
        return Islands.of(
                tracks.stream().map(track -> track.watch().inputs().points()).toList());
    }

    /**
     * Goes on where another judge stands, by the versions that both have. It must have heard all that the other remembers;
     * what it has heard beside that is judged now, and the changes are answered.
     */
    List<VerdictChange> adopt(Judge before) {
        Map<Watch.Post, Track> known = new HashMap<>();
        before.tracks.forEach(track -> known.put(track.watch().post(), track));
        List<VerdictChange> found = new ArrayList<>();
        clock = Math.max(clock, before.clock);
        for (Track track : tracks) {
            Track other = known.get(track.watch().post());
            if (other != null && track.watch().hearsTheSame(other.watch())) {
                track.adopt(other, clock, found::add);
            }
        }
        return found;
    }

    /** A copy of all that it remembers. */
    Image image() {
        List<Image.OfFeed> points = new ArrayList<>();
        feeds.values().forEach(feed -> points.add(feed.image()));
        List<Image.OfTrack> watches = new ArrayList<>();
        for (Track track : tracks) {
            Watch watch = track.watch();
            watches.add(new Image.OfTrack(
                    watch.ref(),
                    watch.subject(),
                    watch.inputs().points(),
                    track.image(),
                    watch.hours().excuses().eras()));
        }
        return new Image(clock, points, watches);
    }

    /** Before a first reading: goes on from an image, where it is one of the same watches; else nothing is changed. */
    boolean restore(Image image) {
        Map<Watch.Post, Image.OfTrack> known = new HashMap<>();
        image.tracks().forEach(one -> known.put(new Watch.Post(one.ref(), one.subject()), one));
        boolean same = known.size() == tracks.size()
                && tracks.stream().allMatch(track -> {
                    Image.OfTrack one = known.get(track.watch().post());
                    return one != null
                            && one.inputs().equals(track.watch().inputs().points());
                });
        if (!same) {
            return false;
        }
        clock = image.clock();
        image.feeds()
                .forEach(one -> Objects.requireNonNull(feeds.get(one.point())).restore(one));
        for (Track track : tracks) {
            Image.OfTrack one = Objects.requireNonNull(known.get(track.watch().post()));
            track.watch().hours().excuses().restore(one.excuses());
            track.restore(one.memories());
        }
        return true;
    }

    /** What it has said of late. */
    List<Untold.Said> said() {
        return tracks.stream().map(Track::said).toList();
    }

    /** The readings that it still remembers of a point. */
    List<Reading> remembered(PointId point) {
        Feed feed = feeds.get(point);
        return feed == null ? List.of() : feed.series().all();
    }

    /** Which versions judge. */
    Set<StandardRef> versions() {
        return tracks.stream().map(track -> track.watch().ref()).collect(Collectors.toSet());
    }

    /** How a subject stands; nothing where no standard covers it. */
    public List<Standing> standingsOf(PointId subject) {
        return subjects.getOrDefault(subject, List.of()).stream()
                .flatMap(track -> track.standing().stream())
                .toList();
    }

    /** The number last held against the limits for a subject; nothing where none is known, or no limits hold now. */
    public OptionalDouble measuredOf(PointId subject) {
        return subjects.getOrDefault(subject, List.of()).stream()
                .flatMapToDouble(track -> track.measured().stream())
                .findFirst();
    }

    /** How all subjects stand, by every standard that covers them. */
    public List<Standing> standings() {
        return tracks.stream().flatMap(track -> track.standing().stream()).toList();
    }

    /** How far back readings settle what stands now: the longest of all waits, and the lateness bound. */
    public Duration horizon() {
        return horizon(feeds.keySet());
    }

    /** How far back the readings of points settle how those stand that it judges together. */
    Duration horizon(Set<PointId> island) {
        return listening(island)
                .map(track -> track.watch().horizon())
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO)
                .plusMillis(lateness);
    }

    /** The tracks of points that are judged together; none of them listens to any other point. */
    private Stream<Track> listening(Set<PointId> island) {
        return island.stream()
                .flatMap(point -> Objects.requireNonNull(feeds.get(point)).tracks())
                .distinct();
    }

    /** The change that made each standing what it is; none for those that never changed. */
    public List<VerdictChange> current() {
        return tracks.stream().flatMap(track -> track.latest().stream()).toList();
    }
}
