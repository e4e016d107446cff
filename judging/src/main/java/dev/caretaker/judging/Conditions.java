package dev.caretaker.judging;

import dev.caretaker.judging.baseline.Baseline;
import dev.caretaker.judging.baseline.TrainingRules;
import dev.caretaker.judging.baseline.WeekClock;
import dev.caretaker.judging.measure.Bounds;
import dev.caretaker.judging.measure.EpochMillis;
import dev.caretaker.judging.measure.MeasureFunction;
import dev.caretaker.model.calendar.Occasion;
import dev.caretaker.model.point.Point;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.requirement.Allowed;
import dev.caretaker.model.requirement.Clear;
import dev.caretaker.model.requirement.Condition;
import dev.caretaker.model.requirement.Measure;
import dev.caretaker.model.requirement.PointRef;
import dev.caretaker.model.site.Companion;
import dev.caretaker.model.site.Companions;
import dev.caretaker.model.site.Site;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.site.Space;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Makes the checks of one rule instance from the conditions of its standard. */
final class Conditions {
    private final SiteGraph graph;
    private final Companions companions;
    private final Inputs inputs;
    private final Subjects.Subject subject;
    private final Excuses excuses;
    private final List<Occasion> occasions = new ArrayList<>();
    private int measures;
    private int parts;

    Conditions(Ground ground, Inputs inputs, Subjects.Subject subject, Excuses excuses) {
        this.graph = ground.graph();
        this.companions = ground.companions();
        this.inputs = inputs;
        this.subject = subject;
        this.excuses = excuses;
    }

    /** The check of a requirement; none where the site lacks a point that it needs. */
    Optional<Check> check(Condition condition, Clear clear) {
        return switch (condition) {
            case Condition.Limited limited -> limited(limited, clear).map(comparison -> comparison);
            case Condition.All all -> every(all.conditions()).map(Check.All::new);
            case Condition.Any any -> every(any.conditions()).map(Check.Any::new);
            case Condition.Not not -> check(not.condition(), Clear.AT_ONCE).map(Check.Not::new);
            case Condition.Quorum quorum -> quorum(quorum);
        };
    }

    /** The check of the state of the plant. */
    Optional<Comparison> enabling(Condition.Limited condition) {
        return limited(condition, Clear.AT_ONCE);
    }

    /** Takes a measure's place in the memory of the rule instance. */
    void reserve() {
        measures++;
    }

    int measures() {
        return measures;
    }

    /** When limits may change. */
    List<Occasion> occasions() {
        return occasions;
    }

    private Optional<List<Check>> every(List<Condition> conditions) {
        List<Check> checks = new ArrayList<>();
        for (Condition condition : conditions) {
            Optional<Check> check = check(condition, Clear.AT_ONCE);
            if (check.isEmpty()) {
                return Optional.empty();
            }
            checks.add(check.get());
        }
        return Optional.of(checks);
    }

    private Optional<Check> quorum(Condition.Quorum quorum) {
        int part = parts++;
        List<Comparison> comparisons = new ArrayList<>();
        for (PointId member : subject.points()) {
            int input = inputs.number(member, EpochMillis.NEVER);
            List<PointId> others = others(quorum.each().measure(), member);
            if (lacks(quorum.each().measure(), others)) {
                return Optional.empty();
            }
            comparisons.add(comparison(quorum.each(), Clear.AT_ONCE, new Place(part, input, member), others));
        }
        return Optional.of(new Check.Quorum(part, quorum.count(), comparisons));
    }

    private Optional<Comparison> limited(Condition.Limited limited, Clear clear) {
        int part = parts++;
        Optional<PointId> point = limited.point().isEmpty()
                ? Optional.of(own())
                : companion(own(), limited.point().get());
        List<PointId> others = others(limited.measure(), own());
        if (point.isEmpty() || lacks(limited.measure(), others)) {
            return Optional.empty();
        }
        long silence = limited.point()
                .flatMap(PointRef::silence)
                .map(Duration::toMillis)
                .orElse(EpochMillis.NEVER);
        int input = inputs.number(point.get(), silence);
        return Optional.of(comparison(limited, clear, new Place(part, input, point.get()), others));
    }

    private Comparison comparison(Condition.Limited limited, Clear clear, Place place, List<PointId> others) {
        long otherSilence = limited.measure() instanceof Measure.Difference difference
                ? difference
                        .from()
                        .flatMap(PointRef::silence)
                        .map(Duration::toMillis)
                        .orElse(ownSilence(difference))
                : EpochMillis.NEVER;
        List<Comparison.Other> compared = others.stream()
                .map(point -> inputs.number(point, otherSilence))
                .map(input -> new Comparison.Other(input, inputs.series(input)))
                .toList();
        Comparison.Operand operand =
                new Comparison.Operand(measures++, place.part(), place.input(), inputs.series(place.input()), compared);
        Bounds bounds = bounds(limited.allowed(), place.point());
        Bounds ending =
                clear.allowed().map(allowed -> bounds(allowed, place.point())).orElse(bounds);
        bounds.occasions().forEach(occasions::add);
        clear.allowed().ifPresent(own -> ending.occasions().forEach(occasions::add));
        MeasureFunction measure = limited.measure() instanceof Measure.Usual usual
                ? new Baseline(
                        new TrainingRules(
                                usual, WeekClock.of(graph.siteOf(place.point().place())), bounds),
                        excuses::include)
                : MeasureFunction.of(limited.measure(), inputs.silence(place.input()));
        return new Comparison(
                operand, measure, limited.measure().reach().toMillis(), new Comparison.Terms(bounds, ending));
    }

    /** Siblings fall silent as the subject does. */
    private long ownSilence(Measure.Difference difference) {
        return difference.from().isEmpty() ? inputs.silence(0) : EpochMillis.NEVER;
    }

    private PointId own() {
        return subject.points().getFirst();
    }

    private static boolean lacks(Measure measure, List<PointId> others) {
        return measure instanceof Measure.Difference && others.isEmpty();
    }

    /** What a point is compared with. */
    private List<PointId> others(Measure measure, PointId point) {
        if (!(measure instanceof Measure.Difference difference)) {
            return List.of();
        }
        return difference.from().isPresent()
                ? companion(point, difference.from().get()).stream().toList()
                : siblings(point);
    }

    private List<PointId> siblings(PointId id) {
        Point own = graph.point(id).orElseThrow();
        Optional<Space> space = graph.spaceOf(own);
        return graph.points().stream()
                .filter(point ->
                        !point.id().equals(own.id()) && point.quantity().equals(own.quantity()))
                .filter(point -> space.isPresent() && graph.spaceOf(point).equals(space))
                .map(Point::id)
                .toList();
    }

    private Optional<PointId> companion(PointId point, PointRef ref) {
        return companions.of(point, new Companion(ref.asset(), ref.name())).stream()
                .filter(found -> found.quantity().equals(ref.quantity()))
                .map(Point::id)
                .findFirst();
    }

    /** The limits for a point: what it is counts at once, what comes and goes is looked up when it is needed. */
    private Bounds bounds(Allowed allowed, PointId point) {
        Optional<Site> site = graph.siteOf(point.place());
        ZoneId zone = site.map(Site::zone).orElse(ZoneOffset.UTC);
        List<Bounds.Timed> timed = new ArrayList<>();
        for (Allowed.Choice choice : allowed.choices()) {
            if (choice.when().changes()) {
                occasion(choice.when(), site).ifPresent(one -> timed.add(new Bounds.Timed(one, choice.limits())));
            } else if (isGiven(choice.when(), point)) {
                return new Bounds(timed, Optional.of(choice.limits()), zone);
            }
        }
        return new Bounds(timed, allowed.otherwise(), zone);
    }

    private static Optional<Occasion> occasion(Allowed.When when, Optional<Site> site) {
        String name =
                when instanceof Allowed.When.InSeason season ? season.name() : ((Allowed.When.During) when).calendar();
        return site.flatMap(one -> one.occasion(name));
    }

    private boolean isGiven(Allowed.When when, PointId point) {
        return switch (when) {
            case Allowed.When.Grade grade ->
                graph.grade(point.place()).filter(grade.grade()::equals).isPresent();
            case Allowed.When.Attribute attribute ->
                graph.attribute(point.place(), attribute.key())
                        .filter(value -> Objects.equals(value, attribute.value()))
                        .isPresent();
            case Allowed.When.InSeason season -> false;
            case Allowed.When.During during -> false;
        };
    }

    /** The site and what is found in it. */
    record Ground(SiteGraph graph, Companions companions) {
        static Ground of(SiteGraph graph) {
            return new Ground(graph, new Companions(graph));
        }
    }

    private record Place(int part, int input, PointId point) {}
}
