package dev.caretaker.model.verdict;

import dev.caretaker.model.requirement.Condition;
import dev.caretaker.model.requirement.Dimension;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.requirement.Requirement;
import dev.caretaker.model.requirement.Requirement.Part;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.unit.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the measured number of some evidence was compared with: a part of its standard, as it stands there.
 *
 * @param part the part
 * @param negated whether the standard asks that the part is not met
 * @param quantity the quantity of the measured number
 * @param held the limits that held then, where they depend on something
 */
public record Comparison(Part part, boolean negated, Quantity quantity, Optional<Limits> held) {

    /** The one that evidence names. */
    public static Comparison of(Standard standard, Evidence evidence) {
        List<Comparison> all = all(standard);
        int named = evidence.compared().part();
        Comparison one = all.get(named < all.size() ? named : 0);
        return new Comparison(
                one.part, one.negated, one.quantity, evidence.compared().limits());
    }

    /** Those of all the parts of a standard, in the order of {@link Requirement#parts()}. */
    static List<Comparison> all(Standard standard) {
        return all(standard.terms().require(), false, standard.scope().quantity())
                .toList();
    }

    private static Stream<Comparison> all(Requirement require, boolean negated, Quantity quantity) {
        return switch (require) {
            case Condition.All all -> all.conditions().stream().flatMap(one -> all(one, negated, quantity));
            case Condition.Any any -> any.conditions().stream().flatMap(one -> all(one, negated, quantity));
            case Condition.Not not -> all(not.condition(), !negated, quantity);
            case Part part ->
                Stream.of(new Comparison(part, negated, part.quantity().orElse(quantity), Optional.empty()));
        };
    }

    /** What the number had to keep; empty where the standard asks that it is outside two limits, or none are known. */
    public Optional<Limits> limits() {
        Optional<Limits> written = switch (part) {
            case Condition.Limited limited -> held.or(limited.allowed()::always);
            case Condition.Quorum quorum -> Optional.of(Limits.below(quorum.count()));
            case Requirement.Reporting reporting ->
                Optional.of(Limits.atMost(reporting.every().toMillis() / 1000.0));
            case Requirement.Happening happening ->
                Optional.of(Limits.atMost(happening.every().toMillis() / 1000.0));
        };
        return negated ? written.flatMap(Limits::opposite) : written;
    }

    /** The symbol of the number's unit: {@code s} for durations, {@code 1} for counts and states. */
    public String unit() {
        return unit(part.dimension(), quantity);
    }

    /** The symbol of the unit in which a kind of number of a quantity is kept. */
    public static String unit(Dimension dimension, Quantity quantity) {
        String symbol = quantity.unit().symbol();
        return switch (dimension) {
            case VALUE, TOTAL -> symbol;
            case DIFFERENCE -> symbol.equals("°C") ? "K" : symbol;
            case DURATION -> "s";
            case COUNT, RATIO -> "1";
        };
    }
}
