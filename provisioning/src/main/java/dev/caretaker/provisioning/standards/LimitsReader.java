package dev.caretaker.provisioning.standards;

import dev.caretaker.model.requirement.Limits;
import dev.caretaker.provisioning.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads limits: at-most, at-least, below, above, between, equals; {@code is} is another word for the last. */
final class LimitsReader {
    static final List<String> KEYS = List.of("at-most", "at-least", "below", "above", "between", "equals", "is");

    private final YamlNode node;
    private final Amounts amounts;

    LimitsReader(YamlNode node, Amounts amounts) {
        this.node = node;
        this.amounts = amounts;
    }

    /** Asks for all the keys of limits, so that none of them counts as unknown. */
    static boolean any(YamlNode node) {
        return !given(node).isEmpty();
    }

    /** The limits; where there are none or too many of them, that is noted. */
    Optional<Limits> read() {
        List<String> given = given(node);
        if (given.isEmpty()) {
            node.problem("limits-missing", String.join(", ", KEYS));
            return Optional.empty();
        }
        if (given.size() > 2 || !together(given)) {
            node.problem("limits-clash", String.join(", ", given));
            return Optional.empty();
        }
        return switch (given.get(0)) {
            case "between" -> node.get("between").flatMap(this::between);
            case "equals", "is" -> amount(given.get(0)).map(Limits::exactly);
            default -> ends(given);
        };
    }

    private static List<String> given(YamlNode node) {
        List<String> given = new ArrayList<>();
        for (String key : KEYS) {
            if (node.get(key).isPresent()) {
                given.add(key);
            }
        }
        return given;
    }

    /** One limit alone, or one below and one above. */
    private static boolean together(List<String> given) {
        if (given.size() == 1) {
            return true;
        }
        return given.stream().filter(LimitsReader::isLow).count() == 1
                && given.stream().filter(LimitsReader::isHigh).count() == 1;
    }

    private static boolean isLow(String key) {
        return key.equals("at-least") || key.equals("above");
    }

    private static boolean isHigh(String key) {
        return key.equals("at-most") || key.equals("below");
    }

    private Optional<Limits> ends(List<String> given) {
        OptionalDouble low = OptionalDouble.empty();
        OptionalDouble high = OptionalDouble.empty();
        for (String key : given) {
            Optional<Double> amount = amount(key);
            if (amount.isEmpty()) {
                return Optional.empty();
            }
            if (isLow(key)) {
                low = OptionalDouble.of(amount.get());
            } else {
                high = OptionalDouble.of(amount.get());
            }
        }
        return limits(
                low.orElse(Double.NEGATIVE_INFINITY),
                !given.contains("above"),
                high.orElse(Double.POSITIVE_INFINITY),
                !given.contains("below"));
    }

    private Optional<Limits> between(YamlNode pair) {
        List<YamlNode> items = pair.items();
        if (items.size() != 2) {
            pair.problem("not-a-range");
            return Optional.empty();
        }
        Optional<Double> low = amounts.read(items.get(0));
        Optional<Double> high = amounts.read(items.get(1));
        return low.flatMap(from -> high.flatMap(to -> limits(from, true, to, true)));
    }

    private Optional<Limits> limits(double low, boolean lowAllowed, double high, boolean highAllowed) {
        if (low > high) {
            node.problem("limits-crossed", low, high);
            return Optional.empty();
        }
        return Optional.of(new Limits(low, lowAllowed, high, highAllowed));
    }

    private Optional<Double> amount(String key) {
        return node.get(key).flatMap(amounts::read);
    }
}
