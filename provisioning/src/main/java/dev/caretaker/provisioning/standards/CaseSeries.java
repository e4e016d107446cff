package dev.caretaker.provisioning.standards;

import dev.caretaker.model.requirement.Condition;
import dev.caretaker.model.requirement.Measure;
import dev.caretaker.model.requirement.PointRef;
import dev.caretaker.model.requirement.Requirement;
import dev.caretaker.model.scope.Scope;
import dev.caretaker.model.standard.StandardCase;
import dev.caretaker.model.unit.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The series a case of a standard may give, each under the name of its point. */
final class CaseSeries {
    private final Quantity subject;
    private final boolean group;
    private final boolean siblings;
    private final boolean learning;
    private final Map<String, Quantity> others = new LinkedHashMap<>();

    private CaseSeries(Quantity subject, List<Requirement.Part> parts) {
        this.subject = subject;
        this.group = parts.stream().anyMatch(Condition.Quorum.class::isInstance);
        this.siblings = parts.stream()
                .flatMap(CaseSeries::limited)
                .anyMatch(one -> one.measure().equals(new Measure.Difference(Optional.empty())));
        this.learning =
                parts.stream().flatMap(CaseSeries::limited).anyMatch(one -> one.measure() instanceof Measure.Usual);
        parts.stream()
                .flatMap(CaseSeries::limited)
                .flatMap(CaseSeries::points)
                .forEach(point -> others.putIfAbsent(point.text(), point.quantity()));
    }

    static CaseSeries of(Scope scope, Requirement require) {
        List<Requirement.Part> parts = new ArrayList<>(require.parts());
        scope.times().condition().ifPresent(parts::add);
        return new CaseSeries(scope.quantity(), parts);
    }

    private static Stream<Condition.Limited> limited(Requirement.Part part) {
        return switch (part) {
            case Condition.Limited limited -> Stream.of(limited);
            case Condition.Quorum quorum -> Stream.of(quorum.each());
            case Requirement.Reporting reporting -> Stream.empty();
            case Requirement.Happening happening -> Stream.empty();
        };
    }

    private static Stream<PointRef> points(Condition.Limited limited) {
        Stream<PointRef> from = limited.measure() instanceof Measure.Difference difference
                ? difference.from().stream()
                : Stream.empty();
        return Stream.concat(limited.point().stream(), from);
    }

    /** What the subject's own series may be called; the first is the usual word. */
    List<String> subject() {
        if (group) {
            return List.of("member-1");
        }
        return others.containsKey(subject.id())
                ? List.of(StandardCase.SUBJECT)
                : List.of(subject.id(), StandardCase.SUBJECT);
    }

    /** The name a series is kept under. */
    String kept(String key) {
        return !group && subject().contains(key) ? StandardCase.SUBJECT : key;
    }

    /** What a series measures; empty where there is none of that name. */
    Optional<Quantity> quantity(String key) {
        Optional<Quantity> other = Optional.ofNullable(others.get(key));
        boolean own = subject().contains(key)
                || (group && key.matches("member-[1-9][0-9]?"))
                || (siblings && key.matches("sibling-[1-9][0-9]?"))
                || (learning && key.equals(StandardCase.USUALLY));
        return own ? Optional.of(subject) : other;
    }

    /** Names to choose from, where one is misspelt. */
    List<String> names() {
        List<String> names = new ArrayList<>(subject());
        names.addAll(others.keySet());
        if (group) {
            names.add("member-2");
        }
        if (siblings) {
            names.add("sibling-1");
        }
        if (learning) {
            names.add(StandardCase.USUALLY);
        }
        return names;
    }
}
