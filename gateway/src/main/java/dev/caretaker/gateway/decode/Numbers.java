package dev.caretaker.gateway.decode;

import com.fasterxml.jackson.databind.JsonNode;

/** Numbers and words as devices write them: {@code 21.5}, {@code "21.5"}, {@code 1}, {@code 1.0}, {@code true}. */
final class Numbers {
    private static final int LONGEST = 40;

    private Numbers() {}

    /** The number of a node; not a number where it is none. */
    static double parse(JsonNode node) {
        if (node.isNumber()) {
            return node.doubleValue();
        }
        return node.isTextual() ? parse(node.textValue().strip()) : Double.NaN;
    }

    private static double parse(String text) {
        // Java also takes "NaN", "1d" and hexadecimals for numbers; no sensor means them.
        boolean plain =
                !text.isEmpty() && text.length() <= LONGEST && text.chars().allMatch(Numbers::belongsToNumber);
        if (!plain) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static boolean belongsToNumber(int c) {
        return (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
    }

    /** The word of a node, whole numbers without a point. */
    static String word(JsonNode node) {
        if (node.isNumber()) {
            double number = node.doubleValue();
            return number == Math.rint(number) && Math.abs(number) < 1e9
                    ? String.valueOf((long) number)
                    : node.asText();
        }
        return node.asText().strip();
    }
}
