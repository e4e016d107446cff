package dev.caretaker.provisioning.standards;

import dev.caretaker.model.requirement.Dimension;
import dev.caretaker.model.unit.Quantities;
import dev.caretaker.model.unit.Quantity;
import dev.caretaker.model.unit.Unit;
import dev.caretaker.provisioning.yaml.Spelling;
import dev.caretaker.provisioning.yaml.YamlNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the values of a quantity as people write them, {@code 0.35 MPa} or {@code closed}, into its canonical unit. */
final class Amounts {
    private static final Pattern AMOUNT = Pattern.compile("([+-]?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)\\s*(.*)");
    private static final Unit ONE = Unit.of("1");
    private static final MathContext DIGITS = new MathContext(12);

    private final Quantity quantity;
    private final Dimension dimension;
    private final boolean unitNeeded;

    private Amounts(Quantity quantity, Dimension dimension, boolean unitNeeded) {
        this.quantity = quantity;
        this.dimension = dimension;
        this.unitNeeded = unitNeeded;
    }

    /** Values, each with its unit. */
    static Amounts of(Quantity quantity) {
        return of(quantity, Dimension.VALUE);
    }

    /** What kind of number it may be: a rise of 9 °F is one of 5 K, a number of things has no unit. */
    static Amounts of(Quantity quantity, Dimension dimension) {
        return new Amounts(isPure(dimension) ? Quantities.of("people") : quantity, dimension, true);
    }

    /** Whether a kind of number has no unit, whatever the quantity. */
    static boolean isPure(Dimension dimension) {
        return dimension == Dimension.COUNT || dimension == Dimension.RATIO;
    }

    /** Values; one without a unit is in the canonical one. */
    static Amounts loose(Quantity quantity) {
        return new Amounts(quantity, Dimension.VALUE, false);
    }

    Optional<Double> read(YamlNode node) {
        if (dimension == Dimension.DURATION) {
            return node.duration().map(duration -> duration.toMillis() / 1000.0);
        }
        return node.text().flatMap(text -> quantity.isState() ? state(node, text) : measured(node, text));
    }

    /** The code of a state; {@code true} and {@code false} where there are two. */
    private OptionalInt code(String word) {
        if (quantity.states().size() == 2 && (word.equals("true") || word.equals("false"))) {
            return OptionalInt.of(word.equals("true") ? 1 : 0);
        }
        return quantity.code(word);
    }

    private Optional<Double> state(YamlNode node, String text) {
        OptionalInt code = code(text.toLowerCase(Locale.ROOT));
        if (code.isEmpty()) {
            String meant = Spelling.nearest(text, quantity.states()).orElse(String.join(", ", quantity.states()));
            node.problem("word-unknown", text, meant);
            return Optional.empty();
        }
        return Optional.of((double) code.getAsInt());
    }

    private Optional<Double> measured(YamlNode node, String text) {
        Matcher amount = AMOUNT.matcher(text);
        if (!amount.matches()) {
            node.problem("amount-wrong", text, example("20"));
            return Optional.empty();
        }
        double number = Double.parseDouble(amount.group(1)) + 0.0;
        String symbol = amount.group(2).strip();
        if (symbol.isEmpty()) {
            if (unitNeeded && !quantity.unit().equals(ONE)) {
                node.problem("unit-missing", text, example(text));
                return Optional.empty();
            }
            return Optional.of(number);
        }
        return unit(node, symbol).map(unit -> convert(number, unit));
    }

    /** Into the canonical unit, without the noise that conversion leaves in the last digits. */
    private double convert(double number, Unit unit) {
        DoubleUnaryOperator to =
                dimension == Dimension.DIFFERENCE ? unit.differenceTo(quantity.unit()) : unit.to(quantity.unit());
        return new BigDecimal(to.applyAsDouble(number)).round(DIGITS).doubleValue();
    }

    private Optional<Unit> unit(YamlNode node, String symbol) {
        Optional<Unit> unit = Unit.find(symbol);
        if (unit.isEmpty()) {
            node.problem("unit-unknown", symbol, meant(symbol));
            return Optional.empty();
        }
        if (!unit.get().fits(quantity.unit())) {
            node.problem("unit-unfit", symbol, quantity.id(), quantity.unit());
            return Optional.empty();
        }
        return unit;
    }

    private String meant(String symbol) {
        List<String> fitting = Stream.concat(
                        Stream.of(quantity.unit().symbol()),
                        Quantities.all().stream().map(one -> one.unit().symbol()))
                .distinct()
                .filter(one -> Unit.of(one).fits(quantity.unit()))
                .toList();
        return Spelling.nearest(symbol, fitting).orElse(quantity.unit().symbol());
    }

    private String example(String number) {
        if (dimension == Dimension.DIFFERENCE && quantity.unit().symbol().equals("°C")) {
            return number + " K";
        }
        return quantity.unit().equals(ONE) ? number : number + " " + quantity.unit();
    }
}
