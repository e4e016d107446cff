package dev.caretaker.judging;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.caretaker.judging.measure.EpochMillis;
import dev.caretaker.judging.scope.ConnectedComponents;
import dev.caretaker.judging.scope.JudgeScope;
import dev.caretaker.model.excuse.Excuse;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Quality;
import dev.caretaker.model.reading.Reading;
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
    private final Map<PointId, PointStream> streams;
    private final Map<PointId, List<RuleHistory>> subjects;
    private final List<RuleHistory> histories;
    private final DueTimes times;
    private final long lateness;
    private final boolean lateByClock;
    private final Consumer<VerdictChange> changes;
    private long clock = EpochMillis.NONE;

    private Judge(JudgePlan plan, JudgeSettings settings, Consumer<VerdictChange> changes) {
        this.streams = new HashMap<>(plan.streams());
        this.subjects = plan.histories();
        this.histories = subjects.values().stream().flatMap(List::stream).toList();
        this.histories.forEach(RuleHistory::reschedule);
        this.times = new DueTimes(histories);
        this.histories.forEach(history -> history.join(times));
        this.lateness = settings.lateness().toMillis();
        this.lateByClock = settings.lateByClock();
        this.changes = changes;
    }

    /** A judge of standards over the points of a graph that they cover; it says each change as it finds it. */
    public static Judge of(
            Collection<Standard> standards, SiteGraph graph, JudgeSettings settings, Consumer<VerdictChange> changes) {
        return of(JudgeScope.all(standards, graph), settings, changes);
    }

    /** A judge of a scope. */
    public static Judge of(JudgeScope scope, JudgeSettings settings, Consumer<VerdictChange> changes) {
        return new Judge(JudgePlan.of(scope, settings), settings, changes);
    }

    /**
     * Says, before the first reading, which breaches stood when the judge before it stopped. They are taken to stand until
     * readings say otherwise; those of the {@link #horizon()} are to follow, and then {@link #current()} tells where all
     * stands.
     */
    public void stand(Collection<Breach> standing) {
        Map<Breach.Key, Evidence> breaches = new HashMap<>();
        standing.forEach(breach -> breaches.put(breach.key(), breach.evidence()));
        for (RuleHistory history : histories) {
            Evidence evidence = breaches.get(new Breach.Key(
                    history.instance().ref().id(), history.instance().subject()));
            if (evidence != null) {
                history.stand(evidence);
            }
        }
    }

    /** The breaches that stand. */
    public List<Breach> breaches() {
        return histories.stream()
                .flatMap(history -> history.breach().stream()
                        .map(evidence -> new Breach(
                                history.instance().ref().id(),
                                history.instance().subject(),
                                evidence)))
                .toList();
    }

    /**
     * Says, before the first reading, that the readings to come go back to a time and no further. Until a window is whole
     * they only fill it: half a window would clear breaches that the whole one shows.
     */
    public void learnFrom(Instant from) {
        histories.forEach(history -> history.learnFrom(from.toEpochMilli()));
    }

    /** The same, for the readings of points that it judges together. */
    public void learnFrom(Set<PointId> component, Instant from) {
        listening(component).forEach(history -> history.learnFrom(from.toEpochMilli()));
    }

    /** The points it listens to. */
    public Set<PointId> points() {
        return Collections.unmodifiableSet(streams.keySet());
    }

    /** Takes a reading. Times within it are kept to the millisecond. */
    @CanIgnoreReturnValue
    public Taken accept(Reading reading) {
        PointStream stream = streams.get(reading.point());
        if (stream == null) {
            return Taken.UNWATCHED;
        }
        if (reading.quality() == Quality.BAD) {
            return Taken.BAD;
        }
        if (lateByClock && clock != EpochMillis.NONE && reading.time().toEpochMilli() < clock - lateness) {
            return Taken.LATE;
        }
        return stream.read(reading, clock, changes);
    }

    /** Which standards listen to a point, and for which subjects. */
    public List<Breach.Key> concerned(PointId point) {
        PointStream stream = streams.get(point);
        return stream == null ? List.of() : stream.listeners().toList();
    }

    /** Lets time pass: silences that are over before it and hours that begin or end by then. Never goes back. */
    public void advance(Instant to) {
        long time = to.toEpochMilli();
        if (time > clock) {
            clock = time;
            for (RuleHistory history : times.upTo(time)) {
                history.pass(time, changes);
            }
        }
    }

    /** Puts other excuses in the place of those there were; what is excused by them changes now. */
    public void excuse(Collection<Excuse> excuses) {
        for (RuleHistory history : histories) {
            history.excuse(excuses, clock, changes);
        }
    }

    /** What it judges. */
    public Set<PointId> subjects() {
        return Collections.unmodifiableSet(subjects.keySet());
    }

    /** The points it listens to, those together that it judges together. */
    public List<Set<PointId>> connectedComponents() {
        return ConnectedComponents.of(histories.stream()
                .map(history -> history.instance().inputs().points())
                .toList());
    }

    /**
     * Goes on where another judge stands, by the versions that both have. It must have heard all that the other remembers;
     * what it has heard beside that is judged now, and the changes are answered.
     */
    public List<VerdictChange> adopt(Judge before) {
        Map<RuleInstance.RuleKey, RuleHistory> known = new HashMap<>();
        before.histories.forEach(history -> known.put(history.instance().key(), history));
        List<VerdictChange> found = new ArrayList<>();
        clock = Math.max(clock, before.clock);
        for (RuleHistory history : histories) {
            RuleHistory other = known.get(history.instance().key());
            if (other != null && history.instance().hearsTheSame(other.instance())) {
                history.adopt(other, clock, found::add);
            }
        }
        return found;
    }

    /** A copy of all that it remembers. */
    public JudgeSnapshot snapshot() {
        List<JudgeSnapshot.OfPoint> points = new ArrayList<>();
        streams.values().forEach(stream -> points.add(stream.snapshot()));
        List<JudgeSnapshot.OfRule> instances = new ArrayList<>();
        for (RuleHistory history : histories) {
            RuleInstance instance = history.instance();
            instances.add(new JudgeSnapshot.OfRule(
                    instance.ref(),
                    instance.subject(),
                    instance.inputs().points(),
                    history.snapshot(),
                    instance.hours().excuses().eras()));
        }
        return new JudgeSnapshot(clock, points, instances);
    }

    /** Before a first reading: goes on from a snapshot, where it is one of the same rule instances; else nothing is changed. */
    public boolean restore(JudgeSnapshot snapshot) {
        Map<RuleInstance.RuleKey, JudgeSnapshot.OfRule> known = new HashMap<>();
        snapshot.histories().forEach(one -> known.put(new RuleInstance.RuleKey(one.ref(), one.subject()), one));
        boolean same = known.size() == histories.size()
                && histories.stream().allMatch(history -> {
                    JudgeSnapshot.OfRule one = known.get(history.instance().key());
                    return one != null
                            && one.inputs().equals(history.instance().inputs().points());
                });
        if (!same) {
            return false;
        }
        clock = snapshot.clock();
        snapshot.streams()
                .forEach(one -> Objects.requireNonNull(streams.get(one.point())).restore(one));
        for (RuleHistory history : histories) {
            JudgeSnapshot.OfRule one =
                    Objects.requireNonNull(known.get(history.instance().key()));
            history.instance().hours().excuses().restore(one.excuses());
            history.restore(one.memories());
        }
        return true;
    }

    /** What it has said of late. */
    public List<RecentChanges> said() {
        return histories.stream().map(RuleHistory::said).toList();
    }

    /** The readings that it still remembers of a point. */
    public List<Reading> remembered(PointId point) {
        PointStream stream = streams.get(point);
        return stream == null ? List.of() : stream.series().all();
    }

    /** Which versions judge. */
    public Set<StandardRef> versions() {
        return histories.stream().map(history -> history.instance().ref()).collect(Collectors.toSet());
    }

    /** How a subject stands; nothing where no standard covers it. */
    public List<CurrentVerdict> currentVerdictsOf(PointId subject) {
        return subjects.getOrDefault(subject, List.of()).stream()
                .flatMap(history -> history.currentVerdict().stream())
                .toList();
    }

    /** The number last held against the limits for a subject; nothing where none is known, or no limits hold now. */
    public OptionalDouble measuredOf(PointId subject) {
        return subjects.getOrDefault(subject, List.of()).stream()
                .flatMapToDouble(history -> history.measured().stream())
                .findFirst();
    }

    /** How all subjects stand, by every standard that covers them. */
    public List<CurrentVerdict> currentVerdicts() {
        return histories.stream()
                .flatMap(history -> history.currentVerdict().stream())
                .toList();
    }

    /** How far back readings settle what stands now: the longest of all waits, and the lateness bound. */
    public Duration horizon() {
        return horizon(streams.keySet());
    }

    /** How far back the readings of points settle how those stand that it judges together. */
    public Duration horizon(Set<PointId> component) {
        return listening(component)
                .map(history -> history.instance().horizon())
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO)
                .plusMillis(lateness);
    }

    /** The rule histories of points that are judged together; none of them listens to any other point. */
    private Stream<RuleHistory> listening(Set<PointId> component) {
        return component.stream()
                .flatMap(point -> Objects.requireNonNull(streams.get(point)).histories())
                .distinct();
    }

    /** The change that made each standing what it is; none for those that never changed. */
    public List<VerdictChange> current() {
        return histories.stream().flatMap(history -> history.latest().stream()).toList();
    }
}
