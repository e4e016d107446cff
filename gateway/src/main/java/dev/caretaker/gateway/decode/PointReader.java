package dev.caretaker.gateway.decode;

import com.fasterxml.jackson.databind.JsonNode;
import dev.caretaker.gateway.profile.DeviceProfile;
import dev.caretaker.gateway.profile.FieldPath;
import dev.caretaker.gateway.quarantine.Reason;
import dev.caretaker.gateway.quarantine.Rejection;
import dev.caretaker.model.point.Point;
import dev.caretaker.model.unit.Quantity;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** Reads the value of one point out of payloads, in the canonical unit of its quantity. */
final class PointReader {
    private final Point point;
    private final FieldPath path;
    private final DoubleUnaryOperator convert;
    private final Map<String, Integer> states;

    private PointReader(Point point, DoubleUnaryOperator convert, Map<String, Integer> states) {
        this.point = point;
        this.path = FieldPath.parse(point.source().path());
        this.convert = convert;
        this.states = states;
    }

    static PointReader of(Point point, DeviceProfile profile) {
        Quantity quantity = point.quantity();
        if (quantity.isState()) {
            return new PointReader(point, DoubleUnaryOperator.identity(), states(point, profile));
        }
        double scale = point.source().scale();
        DoubleUnaryOperator toCanonical = point.source().unit().to(quantity.unit());
        return new PointReader(point, sent -> toCanonical.applyAsDouble(sent * scale), Map.of());
    }

    /** The words of a point: those of its quantity, then those of the profile, and its own above all. */
    private static Map<String, Integer> states(Point point, DeviceProfile profile) {
        Quantity quantity = point.quantity();
        Map<String, Integer> states = new HashMap<>();
        profile.words().forEach((word, meanings) -> code(quantity, meanings).ifPresent(code -> states.put(word, code)));
        quantity.states()
                .forEach(state -> code(quantity, List.of(state))
                        .ifPresent(code -> states.put(state.toLowerCase(Locale.ROOT), code)));
        point.source()
                .states()
                .forEach((word, state) -> code(quantity, List.of(state))
                        .ifPresent(code -> states.put(word.toLowerCase(Locale.ROOT), code)));
        return Map.copyOf(states);
    }

    private static Optional<Integer> code(Quantity quantity, List<String> meanings) {
        return meanings.stream()
                .map(quantity.states()::indexOf)
                .filter(index -> index >= 0)
                .findFirst();
    }

    Point point() {
        return point;
    }

    FieldPath path() {
        return path;
    }

    /** Where the value stands: under the root of the profile, or, for a pointer, counted from the top. */
    JsonNode find(JsonNode root, JsonNode top) {
        JsonNode found = path.in(root);
        return found.isMissingNode() && path.isPointer() ? path.in(top) : found;
    }

    /** The value of a node that is there and not absent. */
    Value read(JsonNode node) {
        if (node.isContainerNode()) {
            return new Value.WrongValue(Rejection.of(Reason.NOT_A_VALUE, point.id(), path));
        }
        return point.quantity().isState() ? state(node) : measured(node);
    }

    private Value measured(JsonNode node) {
        double sent = Numbers.parse(node);
        double value = convert.applyAsDouble(sent);
        return Double.isFinite(value)
                ? new Value.Good(value)
                : new Value.WrongValue(Rejection.of(Reason.NOT_A_NUMBER, point.id(), node.asText()));
    }

    private Value state(JsonNode node) {
        String word = Numbers.word(node).toLowerCase(Locale.ROOT);
        Integer code = states.get(word);
        return code == null
                ? new Value.WrongValue(Rejection.of(
                        Reason.STATE_UNKNOWN,
                        point.id(),
                        word,
                        String.join(", ", point.quantity().states())))
                : new Value.Good(code);
    }

    /** A value, or why there is none. */
    sealed interface Value {
        /** A value in the canonical unit, or the code of a state. */
        record Good(double value) implements Value {}

        /** Why it cannot be read. */
        record WrongValue(Rejection rejection) implements Value {}
    }
}
