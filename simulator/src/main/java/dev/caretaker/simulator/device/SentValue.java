package dev.caretaker.simulator.device;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.caretaker.model.point.Point;
import dev.caretaker.model.unit.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/** How a device writes the value of a point: in its own unit and with its own words. */
final class SentValue {
    private static final MathContext DIGITS = new MathContext(7);

    private SentValue() {}

    static DoubleFunction<JsonNode> of(Point point) {
        return point.quantity().isState() ? states(point) : measured(point);
    }

    private static DoubleFunction<JsonNode> measured(Point point) {
        DoubleUnaryOperator toSent = point.quantity().unit().to(point.source().unit());
        double scale = point.source().scale();
        return value -> number(toSent.applyAsDouble(value) / scale);
    }

    /** Without the digits that only arithmetic has left behind. */
    private static JsonNode number(double sent) {
        double rounded = new BigDecimal(sent).round(DIGITS).doubleValue();
        return rounded == Math.rint(rounded) && Math.abs(rounded) < 1e9
                ? JsonNodeFactory.instance.numberNode((long) rounded)
                : DoubleNode.valueOf(rounded);
    }

    private static DoubleFunction<JsonNode> states(Point point) {
        Quantity quantity = point.quantity();
        Map<String, String> words = point.source().states();
        return code -> {
            String state = quantity.state(code);
            return words.entrySet().stream()
                    .filter(word -> word.getValue().equals(state))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .findFirst()
                    .map(SentValue::word)
                    .orElseGet(() -> TextNode.valueOf(state));
        };
    }

    private static JsonNode word(String word) {
        return switch (word) {
            case "true" -> BooleanNode.TRUE;
            case "false" -> BooleanNode.FALSE;
            case "0", "1", "2", "3" -> JsonNodeFactory.instance.numberNode(Integer.parseInt(word));
            case "on" -> TextNode.valueOf("ON");
            case "off" -> TextNode.valueOf("OFF");
            default -> TextNode.valueOf(word);
        };
    }
}
