package dev.caretaker.provisioning.standards;

import dev.caretaker.model.requirement.Allowed;
import dev.caretaker.model.requirement.Condition;
import dev.caretaker.model.requirement.Dimension;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.requirement.Measure;
import dev.caretaker.model.requirement.PointRef;
import dev.caretaker.model.requirement.Requirement;
import dev.caretaker.model.unit.Quantity;
import dev.caretaker.provisioning.yaml.Durations;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes what must hold. */
final class RequireWriter {
    private final Quantity subject;

    RequireWriter(Quantity subject) {
        this.subject = subject;
    }

    Map<String, Object> write(Requirement require) {
        return switch (require) {
            case Requirement.Reporting reporting -> map("reports-every", length(reporting.every()));
            case Requirement.Happening happening -> map("must-happen", happening(happening));
            case Condition.All all ->
                map("all", all.conditions().stream().map(this::write).toList());
            case Condition.Any any ->
                map("any", any.conditions().stream().map(this::write).toList());
            case Condition.Not not -> map("not", write(not.condition()));
            case Condition.Quorum quorum -> map("quorum", quorum(quorum));
            case Condition.Limited limited -> limited(limited);
        };
    }

    /** Other limits for the number of a requirement, as those of its dead-band. */
    Map<String, Object> limits(Requirement require, Allowed allowed) {
        return require instanceof Condition.Limited limited
                ? new AllowedWriter(quantity(limited), limited.measure().dimension()).write(allowed)
                : Map.of();
    }

    private Map<String, Object> happening(Requirement.Happening happening) {
        Map<String, Object> map = map("is", subject.state(happening.state()));
        map.put("at-least", length(happening.atLeast()));
        map.put("every", length(happening.every()));
        return map;
    }

    private Map<String, Object> quorum(Condition.Quorum quorum) {
        Map<String, Object> map = map("any", quorum.count());
        map.put("within", quorum.within().word());
        map.putAll(limited(quorum.each()));
        return map;
    }

    private Map<String, Object> limited(Condition.Limited limited) {
        Map<String, Object> map = new LinkedHashMap<>();
        limited.point().ifPresent(point -> map.putAll(point(point)));
        Quantity quantity = quantity(limited);
        switch (limited.measure()) {
            case Measure.Jump jump -> map.put("jump", amounts(quantity, limited).write(most(limited)));
            case Measure.Unmoved unmoved -> map.put("stuck", stuck(quantity, unmoved, most(limited)));
            default -> {
                measure(map, quantity, limited.measure());
                map.putAll(amounts(quantity, limited).write(limited.allowed()));
            }
        }
        return map;
    }

    private Quantity quantity(Condition.Limited limited) {
        return limited.point().map(PointRef::quantity).orElse(subject);
    }

    private static AllowedWriter amounts(Quantity quantity, Condition.Limited limited) {
        return new AllowedWriter(quantity, limited.measure().dimension());
    }

    private static double most(Condition.Limited limited) {
        return limited.allowed().always().map(Limits::high).orElseThrow();
    }

    private static Map<String, Object> stuck(Quantity quantity, Measure.Unmoved unmoved, double seconds) {
        Map<String, Object> map = map("for", length(Duration.ofMillis(Math.round(seconds * 1000))));
        if (!quantity.isState()) {
            map.put("within", AllowedWriter.differences(quantity).write(unmoved.within()));
        }
        return map;
    }

    private static Map<String, Object> point(PointRef point) {
        Map<String, Object> map = map("point", point.text());
        map.put("quantity", point.quantity().id());
        point.silence().ifPresent(silence -> map.put("silence", length(silence)));
        return map;
    }

    private static void measure(Map<String, Object> map, Quantity quantity, Measure measure) {
        switch (measure) {
            case Measure.Windowed windowed -> map.put(windowed.statistic().word(), length(windowed.window()));
            case Measure.Percentile percentile -> map.put("p" + percentile.percent(), length(percentile.window()));
            case Measure.Spreading spreading -> map.put(spreading.spread().word(), length(spreading.window()));
            case Measure.Rise rise -> map.put("rate", map("per", length(rise.per())));
            case Measure.Fall fall -> map.put("fall", map("per", length(fall.per())));
            case Measure.StateFor state -> map.put("state", quantity.state(state.state()));
            case Measure.TimeIn time -> map.put("in-state", over("is", quantity.state(time.state()), time.over()));
            case Measure.Events events -> map.put("count", over("of", quantity.state(events.state()), events.over()));
            case Measure.Difference difference ->
                map.put(
                        "differs-from",
                        difference.from().<Object>map(RequireWriter::point).orElse("siblings"));
            case Measure.Usual usual -> map.put("usual", usual(quantity, usual));
            case Measure.Value value -> {}
            case Measure.Unmoved unmoved -> {}
            case Measure.Jump jump -> {}
        }
    }

    private static Map<String, Object> usual(Quantity quantity, Measure.Usual usual) {
        Map<String, Object> map = map("as", usual.by().word());
        if (usual.by() == Measure.By.TIMES) {
            map.put("floor", new AllowedWriter(quantity, Dimension.VALUE).write(usual.floor()));
        }
        map.put("learn", length(Duration.ofDays(usual.training().days())));
        map.put("after", length(Duration.ofDays(usual.training().least())));
        map.put("seed", usual.training().seed());
        return map;
    }

    private static Map<String, Object> over(String key, String state, Duration over) {
        Map<String, Object> map = map(key, state);
        map.put("over", length(over));
        return map;
    }

    private static Map<String, Object> map(String key, Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key, value);
        return map;
    }

    private static String length(Duration duration) {
        return Durations.write(duration);
    }
}
