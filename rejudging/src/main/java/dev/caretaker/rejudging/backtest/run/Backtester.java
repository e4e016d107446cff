package dev.caretaker.rejudging.backtest.run;

import dev.caretaker.compliance.interval.Period;
import dev.caretaker.judging.scope.Edition;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.response.Response;
import dev.caretaker.model.site.Site;
import dev.caretaker.model.site.Space;
import dev.caretaker.model.standard.Standard;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Tries drafts on stored history. The same history gives the same result, on any number of threads. */
public final class Backtester {
    private final BacktestParts parts;

    /** Over a site and its history. */
    public Backtester(BacktestParts parts) {
        this.parts = parts;
    }

    /**
     * Tries a draft beside the versions of its standard that were in force. Blocks until it is done.
     *
     * @throws java.util.concurrent.CancellationException when it was cancelled
     */
    public BacktestResult run(Standard draft, List<Edition> inForce, Period period, Progress progress) {
        List<List<Edition>> variants = new ArrayList<>();
        variants.add(List.of(Edition.always(draft)));
        if (!inForce.isEmpty()) {
            variants.add(inForce);
        }
        List<List<SubjectResult>> courses = new Pass(parts, variants, period).run(progress);
        Tallying drafts = tallying(draft.respond(), period);
        Optional<Side> current = inForce.isEmpty()
                ? Optional.empty()
                : Optional.of(new Side(tallying(newest(inForce).respond(), period), courses.get(1)));
        Side side = new Side(drafts, courses.getFirst());
        return new BacktestResult(
                draft.ref(),
                period,
                progress.points(),
                progress.readings(),
                new BacktestResult.Sides(side.total(), current.map(Side::total)),
                spaces(side, current),
                current.map(other -> differences(other.courses(), side.courses()))
                        .orElse(List.of()));
    }

    /** What several variants of a standard come to. */
    public List<Tally> tallies(Response respond, List<List<Edition>> variants, Period period, Progress progress) {
        Tallying tallying = tallying(respond, period);
        return new Pass(parts, variants, period)
                .run(progress).stream().map(tallying::of).toList();
    }

    /** The numbers that a standard measures. */
    public Sample sample(Standard standard, Period period, Progress progress) {
        return new Pass(parts, List.of(List.of(Edition.always(standard))), period).sample(progress);
    }

    private static Standard newest(List<Edition> inForce) {
        return inForce.stream()
                .map(Edition::standard)
                .max(Comparator.comparingInt(one -> one.ref().version()))
                .orElseThrow();
    }

    Tallying tallying(Response respond, Period period) {
        ZoneId zone = parts.graph().sites().stream().findFirst().map(Site::zone).orElse(ZoneOffset.UTC);
        return new Tallying(period, new Shifts(parts.settings().shift(), zone), respond);
    }

    private Map<String, BacktestResult.Sides> spaces(Side draft, Optional<Side> current) {
        Map<String, List<SubjectResult>> drafts = byPlace(draft.courses());
        Map<String, List<SubjectResult>> others =
                byPlace(current.map(Side::courses).orElse(List.of()));
        Map<String, BacktestResult.Sides> spaces = new TreeMap<>();
        Stream.concat(drafts.keySet().stream(), others.keySet().stream())
                .distinct()
                .forEach(place -> spaces.put(
                        place,
                        new BacktestResult.Sides(
                                draft.tallying().of(drafts.getOrDefault(place, List.of())),
                                current.map(one -> one.tallying().of(others.getOrDefault(place, List.of()))))));
        return spaces;
    }

    private Map<String, List<SubjectResult>> byPlace(List<SubjectResult> courses) {
        Map<String, List<SubjectResult>> places = new TreeMap<>();
        courses.forEach(course -> places.computeIfAbsent(place(course.subject()), any -> new ArrayList<>())
                .add(course));
        return places;
    }

    private String place(PointId subject) {
        PlaceId place = subject.place();
        return parts.graph().spaceOf(place).map(Space::id).orElse(place).text();
    }

    private static List<Difference> differences(List<SubjectResult> before, List<SubjectResult> after) {
        Map<PointId, List<SimulatedIncident>> befores = bySubject(before);
        Map<PointId, List<SimulatedIncident>> afters = bySubject(after);
        return Stream.concat(befores.keySet().stream(), afters.keySet().stream())
                .distinct()
                .sorted()
                .flatMap(
                        subject -> Difference.between(
                                befores.getOrDefault(subject, List.of()), afters.getOrDefault(subject, List.of()))
                                .stream())
                .toList();
    }

    private static Map<PointId, List<SimulatedIncident>> bySubject(List<SubjectResult> courses) {
        Map<PointId, List<SimulatedIncident>> subjects = new TreeMap<>();
        courses.forEach(course -> subjects.put(course.subject(), course.incidents()));
        return subjects;
    }

    private record Side(Tallying tallying, List<SubjectResult> courses) {
        Tally total() {
            return tallying.of(courses);
        }
    }
}
