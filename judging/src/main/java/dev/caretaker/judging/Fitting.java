package dev.caretaker.judging;

import dev.caretaker.judging.measure.EpochMillis;
import dev.caretaker.judging.measure.Series;
import dev.caretaker.judging.scope.Edition;
import dev.caretaker.model.calendar.Occasion;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reach.Reach;
import dev.caretaker.model.requirement.Condition;
import dev.caretaker.model.requirement.Requirement;
import dev.caretaker.model.scope.Scope;
import dev.caretaker.model.site.Site;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.standard.Standard;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Fits versions of standards to the subjects of a site: which inputs each rule instance needs, and what it holds against them. */
final class Fitting {
    private final SiteGraph graph;
    private final Conditions.Ground ground;
    private final Function<PointId, Series> series;

    Fitting(SiteGraph graph, Function<PointId, Series> series) {
        this.graph = graph;
        this.ground = Conditions.Ground.of(graph);
        this.series = series;
    }

    /** The rule instance of a version over a subject; none where the site lacks a point that it needs. */
    Optional<RuleInstance> instance(Edition edition, Subjects.Subject subject, boolean last) {
        Standard standard = edition.standard();
        Inputs inputs = new Inputs(series);
        long silence = standard.terms().silence().map(Duration::toMillis).orElse(EpochMillis.NEVER);
        subject.points().forEach(point -> inputs.add(point, silence));
        Excuses excuses = excuses(standard, subject);
        Conditions conditions = new Conditions(ground, inputs, subject, excuses);
        Optional<Fitted> duty = duty(standard, conditions, inputs);
        Optional<List<Occasion>> during = during(standard.scope().times(), subject);
        if (duty.isEmpty() || during.isEmpty()) {
            return Optional.empty();
        }
        ZoneId zone = zone(subject);
        Hours.Times times = new Hours.Times(during.get(), conditions.occasions());
        Hours hours = new Hours(zone, times, force(edition, zone, last), excuses);
        RuleInstance.Duty made = new RuleInstance.Duty(
                duty.get().enabling().orElse(null), duty.get().rule(), conditions.measures());
        return Optional.of(
                new RuleInstance(new RuleInstance.RuleKey(standard.ref(), subject.id()), hours, inputs, made));
    }

    private record Fitted(Optional<Comparison> enabling, Rule rule) {}

    private static Optional<Fitted> duty(Standard standard, Conditions conditions, Inputs inputs) {
        Optional<Rule> rule = rule(standard.terms(), conditions, inputs);
        Optional<Condition.Limited> condition = standard.scope().times().condition();
        Optional<Comparison> enabling = condition.flatMap(conditions::enabling);
        if (rule.isEmpty() || enabling.isPresent() != condition.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Fitted(enabling, rule.get()));
    }

    private static Optional<Rule> rule(Standard.Terms terms, Conditions conditions, Inputs inputs) {
        return switch (terms.require()) {
            case Requirement.Reporting reporting -> Optional.of(ExpectationRule.of(reporting));
            case Requirement.Happening happening -> {
                conditions.reserve();
                yield Optional.of(ExpectationRule.of(happening));
            }
            case Condition condition ->
                conditions
                        .check(condition, terms.clear())
                        .map(check -> new LimitRule(
                                check, inputs, terms.hold(), terms.clear().hold()));
        };
    }

    /** The occasions that must be given; empty where the site has a season or calendar of none of the names. */
    private Optional<List<Occasion>> during(Scope.Times times, Subjects.Subject subject) {
        Optional<Site> site = graph.siteOf(subject.id().place());
        List<Occasion> found = new ArrayList<>();
        for (String name : Stream.of(times.during(), times.season())
                .flatMap(Optional::stream)
                .toList()) {
            site.flatMap(one -> one.occasion(name)).ifPresent(found::add);
        }
        return Optional.of(found);
    }

    private ZoneId zone(Subjects.Subject subject) {
        return graph.siteOf(subject.id().place()).map(Site::zone).orElse(ZoneOffset.UTC);
    }

    private Excuses excuses(Standard standard, Subjects.Subject subject) {
        Excuses excuses = new Excuses(excuse -> Reach.includes(excuse, standard, subject.id(), graph));
        excuses.begin(graph.siteOf(subject.id().place()).map(Site::excuses).orElse(List.of()));
        return excuses;
    }

    private static Hours.Force force(Edition edition, ZoneId zone, boolean last) {
        return new Hours.Force(
                edition.from().map(day -> midnight(day, zone)).orElse(EpochMillis.NONE),
                edition.until().map(day -> midnight(day, zone)).orElse(EpochMillis.NEVER),
                last);
    }

    private static long midnight(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
