package dev.caretaker.provisioning.standards;

import dev.caretaker.model.requirement.Allowed;
import dev.caretaker.model.requirement.Allowed.When;
import dev.caretaker.model.requirement.Condition;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.requirement.Measure;
import dev.caretaker.model.requirement.PointRef;
import dev.caretaker.model.requirement.Requirement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Puts what must hold into the facts that are hashed; the keys of nested conditions start with where they stand. */
final class RequireFacts {
    private final Facts facts;
    private final String at;

    RequireFacts(Facts facts, String at) {
        this.facts = facts;
        this.at = at;
    }

    void put(Requirement require) {
        switch (require) {
            case Requirement.Reporting reporting -> facts.put(at + "reports-every", reporting.every());
            case Requirement.Happening happening -> {
                facts.put(at + "must-happen", happening.state());
                facts.put(at + "must-happen.at-least", happening.atLeast());
                facts.put(at + "must-happen.every", happening.every());
            }
            case Condition.All all -> each("all", all.conditions());
            case Condition.Any any -> each("any", any.conditions());
            case Condition.Not not -> each("not", List.of(not.condition()));
            case Condition.Quorum quorum -> {
                facts.put(at + "quorum", quorum.count());
                facts.put(at + "quorum.within", quorum.within().word());
                new RequireFacts(facts, at + "quorum.").put(quorum.each());
            }
            case Condition.Limited limited -> limited(limited);
        }
    }

    private void each(String key, List<Condition> conditions) {
        facts.put(at + key, conditions.size());
        for (int i = 0; i < conditions.size(); i++) {
            new RequireFacts(facts, at + key + "." + i + ".").put(conditions.get(i));
        }
    }

    private void limited(Condition.Limited limited) {
        limited.point().ifPresent(point -> point("point", point));
        measure(limited.measure());
        Optional<Limits> always = limited.allowed().always();
        if (limited.measure() instanceof Measure.StateFor
                && always.filter(RequireFacts::isMost).isPresent()) {
            facts.put(at + "at-most", Duration.ofMillis(Math.round(always.get().high() * 1000)));
            return;
        }
        allowed(limited.measure() instanceof Measure.Value ? "value" : "limits", limited.allowed());
    }

    private static boolean isMost(Limits limits) {
        return !limits.hasLow() && limits.highAllowed();
    }

    private void point(String key, PointRef point) {
        facts.put(at + key, point.text());
        facts.put(at + key + ".quantity", point.quantity().id());
        point.silence().ifPresent(silence -> facts.put(at + key + ".silence", silence));
    }

    private void measure(Measure measure) {
        switch (measure) {
            case Measure.Value value -> {}
            case Measure.Windowed windowed ->
                facts.put(at + windowed.statistic().word(), windowed.window());
            case Measure.Percentile percentile -> facts.put(at + "p" + percentile.percent(), percentile.window());
            case Measure.Spreading spreading ->
                facts.put(at + spreading.spread().word(), spreading.window());
            case Measure.Rise rise -> facts.put(at + "rate", rise.per());
            case Measure.Fall fall -> facts.put(at + "fall", fall.per());
            case Measure.StateFor state -> facts.put(at + "state", state.state());
            case Measure.TimeIn time -> stateOver("in-state", time.state(), time.over());
            case Measure.Events events -> stateOver("count.of", events.state(), events.over());
            case Measure.Difference difference -> difference(difference);
            case Measure.Unmoved unmoved -> facts.put(at + "stuck", unmoved.within());
            case Measure.Jump jump -> facts.put(at + "jump", true);
            case Measure.Usual usual -> usual(usual);
        }
    }

    private void usual(Measure.Usual usual) {
        facts.put(at + "usual", usual.by().word());
        facts.put(at + "usual.floor", usual.floor());
        facts.put(at + "usual.learn", usual.training().days());
        facts.put(at + "usual.after", usual.training().least());
        facts.put(at + "usual.seed", usual.training().seed());
    }

    private void stateOver(String key, int state, Duration over) {
        facts.put(at + key, state);
        facts.put(at + key + ".over", over);
    }

    private void difference(Measure.Difference difference) {
        difference
                .from()
                .ifPresentOrElse(
                        point -> point("differs-from", point), () -> facts.put(at + "differs-from-siblings", true));
    }

    /** Limits that are always the same, or those of each circumstance. */
    void allowed(String key, Allowed allowed) {
        if (allowed.always().isPresent()) {
            facts.put(at + key, allowed.always().get());
            return;
        }
        for (int i = 0; i < allowed.choices().size(); i++) {
            Allowed.Choice choice = allowed.choices().get(i);
            when(at + key + "." + i, choice.when());
            facts.put(at + key + "." + i + ".limits", choice.limits());
        }
        allowed.otherwise().ifPresent(limits -> facts.put(at + key + ".otherwise", limits));
    }

    private void when(String key, When when) {
        switch (when) {
            case When.InSeason season -> facts.put(key + ".season", season.name());
            case When.During during -> facts.put(key + ".calendar", during.calendar());
            case When.Grade grade -> facts.put(key + ".grade", grade.grade());
            case When.Attribute attribute -> {
                facts.put(key + ".attribute", attribute.key());
                facts.put(key + ".is", attribute.value());
            }
        }
    }
}
