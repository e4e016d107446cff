package dev.caretaker.gateway.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where something stands in a JSON document: a JSON Pointer ({@code /ENERGY/Power}) or a dotted path
 * ({@code ENERGY.Power}). A whole number is a key of an object or a place in a list.
 *
 * @param text as it was written
 * @param steps the keys from the top down
 */
public record FieldPath(String text, List<String> steps) {
    private static final Pattern DOT = Pattern.compile("\\.");
    private static final Pattern SLASH = Pattern.compile("/");

    /** Copies the steps. */
    public FieldPath {
        steps = List.copyOf(steps);
    }

    /** Reads a path; refuses an empty one and one with an empty step. */
    public static FieldPath parse(String text) {
        boolean pointer = text.startsWith("/");
        List<String> steps = pointer
                ? SLASH.splitAsStream(text.substring(1))
                        .map(FieldPath::unescape)
                        .toList()
                : DOT.splitAsStream(text).toList();
        if (text.isBlank() || steps.isEmpty() || steps.contains("")) {
            throw new IllegalArgumentException("Path '" + text + "' must be written /a/b or a.b, without empty steps");
        }
        return new FieldPath(text, steps);
    }

    /** Whether it is written as a JSON Pointer. */
    public boolean isPointer() {
        return text.startsWith("/");
    }

    /** What stands there; a missing node where nothing does. */
    public JsonNode in(JsonNode document) {
        JsonNode node = document;
        for (int i = 0; i < steps.size() && !node.isMissingNode(); i++) {
            node = step(node, steps.get(i));
        }
        return node;
    }

    private static JsonNode step(JsonNode node, String step) {
        if (node.isObject()) {
            return node.path(step);
        }
        // Nine digits always fit an int.
        boolean index = node.isArray() && step.length() < 10 && step.chars().allMatch(c -> c >= '0' && c <= '9');
        return index ? node.path(Integer.parseInt(step)) : MissingNode.getInstance();
    }

    private static String unescape(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }

    @Override
    public String toString() {
        return text;
    }
}
