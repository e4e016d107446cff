package dev.caretaker.simulator.device;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;

/** Where in a payload a value stands: a JSON Pointer ({@code /ENERGY/Power}) or a dotted path. */
record Place(List<String> steps, boolean fromTop) {
    private static final Pattern SLASH = Pattern.compile("/");
    private static final Pattern DOT = Pattern.compile("\\.");

    static Place of(String path) {
        if (!path.startsWith("/")) {
            return new Place(DOT.splitAsStream(path).toList(), false);
        }
        List<String> steps = SLASH.splitAsStream(path.substring(1))
                .map(step -> step.replace("~1", "/").replace("~0", "~"))
                .toList();
        return new Place(steps, true);
    }

    /** Writes a value there; what is missing on the way is made. */
    void write(ObjectNode top, JsonNode value) {
        JsonNode node = top;
        for (int i = 0; i < steps.size() - 1; i++) {
            boolean list = isNumber(steps.get(i + 1));
            node = child(node, steps.get(i), list);
        }
        String last = steps.getLast();
        if (node instanceof ArrayNode array) {
            array.insert(Integer.parseInt(last), value);
        } else if (node instanceof ObjectNode object) {
            object.set(last, value);
        }
    }

    private static JsonNode child(JsonNode node, String step, boolean list) {
        if (node instanceof ArrayNode array) {
            int index = Integer.parseInt(step);
            return index < array.size() ? array.get(index) : list ? array.addArray() : array.addObject();
        }
        ObjectNode object = (ObjectNode) node;
        JsonNode there = object.get(step);
        return there != null ? there : list ? object.putArray(step) : object.putObject(step);
    }

    private static boolean isNumber(String step) {
        return !step.isEmpty() && step.chars().allMatch(Character::isDigit);
    }
}
