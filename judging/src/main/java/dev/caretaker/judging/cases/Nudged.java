package dev.caretaker.judging.cases;

import dev.caretaker.model.reading.Statistic;
import dev.caretaker.model.requirement.Allowed;
import dev.caretaker.model.requirement.Clear;
import dev.caretaker.model.requirement.Condition;
import dev.caretaker.model.requirement.Dimension;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.requirement.Measure;
import dev.caretaker.model.requirement.Requirement;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.unit.Quantity;
import dev.caretaker.model.unit.Unit;
import java.util.List;
import java.util.Optional;

/** A standard with one of its numbers moved. */
final class Nudged {
    private final Nudge nudge;
    private final Quantity subject;

    private Nudged(Nudge nudge, Quantity subject) {
        this.nudge = nudge;
        this.subject = subject;
    }

    static Standard of(Standard standard, Nudge nudge) {
        return standard.on(new Nudged(nudge, standard.scope().quantity()).terms(standard.terms()));
    }

    private Standard.Terms terms(Standard.Terms terms) {
        Requirement require = require(terms.require());
        Clear clear = new Clear(
                terms.clear().allowed().map(allowed -> allowed("clear", allowed, false)),
                nudge.duration("clear-hold", terms.clear().hold()));
        return new Standard.Terms(
                require,
                nudge.duration("hold", terms.hold()),
                clear,
                terms.silence().map(silence -> nudge.duration("silence", silence)));
    }

    private Requirement require(Requirement require) {
        return switch (require) {
            case Requirement.Reporting reporting ->
                new Requirement.Reporting(nudge.duration("every", reporting.every()));
            case Requirement.Happening happening ->
                new Requirement.Happening(
                        happening.state(),
                        nudge.duration("at-least", happening.atLeast()),
                        nudge.duration("every", happening.every()));
            case Condition condition -> condition(condition);
        };
    }

    private Condition condition(Condition condition) {
        return switch (condition) {
            case Condition.Limited limited -> limited(limited);
            case Condition.All all -> new Condition.All(conditions(all.conditions()));
            case Condition.Any any -> new Condition.Any(conditions(any.conditions()));
            case Condition.Not not -> new Condition.Not(condition(not.condition()));
            case Condition.Quorum quorum ->
                new Condition.Quorum(nudge.count("count", quorum.count()), quorum.within(), limited(quorum.each()));
        };
    }

    private List<Condition> conditions(List<Condition> conditions) {
        return conditions.stream().map(this::condition).toList();
    }

    private Condition.Limited limited(Condition.Limited limited) {
        boolean state = limited.dimension() == Dimension.VALUE
                && limited.quantity().orElse(subject).isState();
        return new Condition.Limited(
                limited.point(),
                measure(limited.measure()),
                state ? limited.allowed() : allowed("limit", limited.allowed(), isCounted(limited)));
    }

    /** Whether only whole numbers come up: events, and the readings of what has no unit. */
    private boolean isCounted(Condition.Limited limited) {
        boolean unitless = limited.quantity().orElse(subject).unit().equals(Unit.of("1"));
        return switch (limited.measure()) {
            case Measure.Events events -> true;
            case Measure.Windowed windowed -> windowed.statistic() == Statistic.COUNT;
            case Measure.Value value -> unitless;
            default -> false;
        };
    }

    private Measure measure(Measure measure) {
        return switch (measure) {
            case Measure.Windowed one -> new Measure.Windowed(one.statistic(), nudge.duration("window", one.window()));
            case Measure.Percentile one ->
                new Measure.Percentile(one.percent(), nudge.duration("window", one.window()));
            case Measure.Spreading one -> new Measure.Spreading(one.spread(), nudge.duration("window", one.window()));
            case Measure.Rise one -> new Measure.Rise(nudge.duration("window", one.per()));
            case Measure.Fall one -> new Measure.Fall(nudge.duration("window", one.per()));
            case Measure.TimeIn one -> new Measure.TimeIn(one.state(), nudge.duration("window", one.over()));
            case Measure.Events one -> new Measure.Events(one.state(), nudge.duration("window", one.over()));
            case Measure.Unmoved one -> new Measure.Unmoved(one.within());
            case Measure.Value one -> one;
            case Measure.StateFor one -> one;
            case Measure.Difference one -> one;
            case Measure.Jump one -> one;
            case Measure.Usual one -> one;
        };
    }

    private Allowed allowed(String name, Allowed allowed, boolean counted) {
        List<Allowed.Choice> choices = allowed.choices().stream()
                .map(choice -> new Allowed.Choice(choice.when(), limits(name, choice.limits(), counted)))
                .toList();
        Optional<Limits> otherwise = allowed.otherwise().map(limits -> limits(name, limits, counted));
        return new Allowed(choices, otherwise);
    }

    private Limits limits(String name, Limits limits, boolean counted) {
        double low = limits.hasLow() ? number(name + "-low", limits.low(), counted) : limits.low();
        double high = limits.hasHigh() ? number(name + "-high", limits.high(), counted) : limits.high();
        return new Limits(Math.min(low, high), limits.lowAllowed(), Math.max(low, high), limits.highAllowed());
    }

    private double number(String name, double value, boolean counted) {
        boolean whole = counted && value == Math.rint(value) && Double.isFinite(value);
        return whole ? nudge.count(name, (int) value) : nudge.number(name, value);
    }
}
