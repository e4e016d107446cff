package dev.caretaker.alerting.judging;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.caretaker.model.reading.Quality;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.site.Excuse;
import dev.caretaker.model.site.PlaceId;
import dev.caretaker.model.site.Point;
import dev.caretaker.model.site.PointId;
import dev.caretaker.model.site.Site;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.site.WeeklyHours;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.verdict.Evidence;
import dev.caretaker.model.verdict.VerdictChange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

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
    private final Map<PointId, Subject> subjects;
    private final long lateness;
    private final boolean lateByClock;
    private final Consumer<VerdictChange> changes;
    private long clock = State.NONE;

    private Judge(Map<PointId, Subject> subjects, JudgeSettings settings, Consumer<VerdictChange> changes) {
        this.subjects = subjects;
        this.lateness = settings.lateness().toMillis();
        this.lateByClock = settings.lateByClock();
        this.changes = changes;
    }

    /** A judge of standards over the points of a graph that they cover; it says each change as it finds it. */
    public static Judge of(
            Collection<Standard> standards, SiteGraph graph, JudgeSettings settings, Consumer<VerdictChange> changes) {
        return of(Remit.all(standards, graph), settings, changes);
    }

    /**
     * A judge of a remit. Breaches that stand are taken to stand until readings say otherwise; the readings of the
     * {@link #horizon()} are to follow, and then {@link #current()} tells where all stands.
     */
    public static Judge of(Remit remit, JudgeSettings settings, Consumer<VerdictChange> changes) {
        Map<PointId, Subject> subjects = new LinkedHashMap<>();
        Map<Breach.Key, Evidence> breaches = new HashMap<>();
        remit.standing().forEach(breach -> breaches.put(breach.key(), breach.evidence()));
        for (Point point : remit.graph().points()) {
            if (remit.points().test(point.id())) {
                List<Track> tracks = tracks(point, remit, settings, breaches);
                if (!tracks.isEmpty()) {
                    long lateness = settings.lateness().toMillis();
                    subjects.put(point.id(), new Subject(point.id(), tracks, lateness));
                }
            }
        }
        return new Judge(subjects, settings, changes);
    }

    private static List<Track> tracks(
            Point point, Remit remit, JudgeSettings settings, Map<Breach.Key, Evidence> breaches) {
        long commissioned = settings.commissioned().toEpochMilli();
        List<Track> tracks = new ArrayList<>();
        for (Standard standard : remit.standards()) {
            if (standard.scope().covers(remit.graph(), point)) {
                Watch watch = new Watch(standard, point.id(), hours(standard, remit.graph(), point));
                Evidence standing = breaches.get(new Breach.Key(standard.ref().id(), point.id()));
                tracks.add(new Track(watch, commissioned, standing));
            }
        }
        return tracks;
    }

    /**
     * Says, before the first reading, that the readings to come go back to a time and no further. Until a window is whole
     * they only fill it: half a window would clear breaches that the whole one shows.
     */
    public void learnFrom(Instant from) {
        long time = from.toEpochMilli();
        subjects.values().stream()
                .flatMap(subject -> subject.tracks().stream())
                .forEach(track -> track.learnFrom(time));
    }

    /** Takes a reading. Times within it are kept to the millisecond. */
    @CanIgnoreReturnValue
    public Taken accept(Reading reading) {
        Subject subject = subjects.get(reading.point());
        if (subject == null) {
            return Taken.UNWATCHED;
        }
        if (reading.quality() == Quality.BAD) {
            return Taken.BAD;
        }
        if (lateByClock && clock != State.NONE && reading.time().toEpochMilli() < clock - lateness) {
            return Taken.LATE;
        }
        return subject.read(reading, clock, changes);
    }

    /** Lets time pass: silences that are over before it and hours that begin or end by then. Never goes back. */
    public void advance(Instant to) {
        long time = to.toEpochMilli();
        if (time > clock) {
            clock = time;
            subjects.values().forEach(subject -> subject.pass(time, changes));
        }
    }

    /** How all watched points stand, by every standard that covers them. */
    public List<Standing> standings() {
        return subjects.values().stream()
                .flatMap(subject -> subject.standings().stream())
                .toList();
    }

    /** How a point stands; nothing where no standard covers it. */
    public List<Standing> standingsOf(PointId point) {
        return Optional.ofNullable(subjects.get(point)).map(Subject::standings).orElse(List.of());
    }

    /** How far back readings settle what stands now: the longest of all waits, and the lateness bound. */
    public Duration horizon() {
        return subjects.values().stream()
                .flatMap(subject -> subject.tracks().stream())
                .map(track -> track.watch().horizon())
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO)
                .plusMillis(lateness);
    }

    /** The change that made each standing what it is; none for those that never changed. */
    public List<VerdictChange> current() {
        return subjects.values().stream()
                .flatMap(subject -> subject.tracks().stream())
                .flatMap(track -> track.latest().stream())
                .toList();
    }

    private static Hours hours(Standard standard, SiteGraph graph, Point point) {
        Optional<Site> site = graph.siteOf(point.id().place());
        List<PlaceId> around = graph.within(point.id().place());
        List<Excuse> excuses = site.map(Site::excuses).orElse(List.of()).stream()
                .filter(excuse -> around.contains(excuse.place()))
                .toList();
        ZoneId zone = site.map(Site::zone).orElse(ZoneOffset.UTC);
        return new Hours(standard.scope().during().flatMap(name -> calendar(site, name)), zone, excuses);
    }

    /** The hours of a name; where the site has none of that name the standard always applies. */
    private static Optional<WeeklyHours> calendar(Optional<Site> site, String name) {
        return site.flatMap(one -> Optional.ofNullable(one.calendars().get(name)));
    }
}
