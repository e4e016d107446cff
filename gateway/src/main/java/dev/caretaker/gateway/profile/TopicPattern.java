package dev.caretaker.gateway.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The form of a topic: levels of fixed text, {@code +} for any one level, {@code #} at the end for any further ones, and
 * placeholders such as {@code {device}} whose level is given a name.
 *
 * @param text as it was written
 * @param levels its levels
 */
public record TopicPattern(String text, List<String> levels) {
    private static final Pattern SLASH = Pattern.compile("/");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z]+}");

    /** Copies the levels. */
    public TopicPattern {
        levels = List.copyOf(levels);
    }

    /** Reads a pattern; refuses one no topic can match. */
    public static TopicPattern parse(String text) {
        List<String> levels = levels(text);
        int start = 0;
        for (String level : levels) {
            check(text, start, level);
            start += level.length() + 1;
        }
        return new TopicPattern(text, levels);
    }

    private static void check(String text, int start, String level) {
        boolean last = start + level.length() == text.length();
        if (level.contains("#") && !(last && level.equals("#"))) {
            throw refused(text, start + level.indexOf('#'), "must fill the whole last level");
        }
        if (level.contains("+") && !level.equals("+")) {
            throw refused(text, start + level.indexOf('+'), "must fill a whole level");
        }
        int brace = level.contains("{") ? level.indexOf('{') : level.indexOf('}');
        if (brace >= 0 && !PLACEHOLDER.matcher(level).matches()) {
            throw refused(
                    text, start + brace, "must belong to a placeholder that fills a whole level, such as {device}");
        }
    }

    private static IllegalArgumentException refused(String text, int index, String rule) {
        return new IllegalArgumentException(
                "Topic '" + text + "': '" + text.charAt(index) + "' at index " + index + " " + rule);
    }

    /** The levels of a topic. */
    public static List<String> levels(String topic) {
        return List.of(SLASH.split(topic, -1));
    }

    /** Whether it has a placeholder of a name. */
    public boolean names(String placeholder) {
        return levels.contains("{" + placeholder + "}");
    }

    /** What the placeholders stand for in a topic; empty where the topic does not match. */
    public Optional<Map<String, String>> match(List<String> topic) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < levels.size(); i++) {
            String level = levels.get(i);
            if (level.equals("#")) {
                return topic.size() >= i ? Optional.of(named) : Optional.empty();
            }
            if (i >= topic.size()) {
                return Optional.empty();
            }
            if (level.startsWith("{")) {
                named.put(level.substring(1, level.length() - 1), topic.get(i));
            } else if (!level.equals("+") && !level.equals(topic.get(i))) {
                return Optional.empty();
            }
        }
        return topic.size() == levels.size() ? Optional.of(named) : Optional.empty();
    }

    /** The MQTT topic filter that asks the broker for all topics that match. */
    public String filter() {
        List<String> filter = new ArrayList<>();
        for (String level : levels) {
            filter.add(level.startsWith("{") ? "+" : level);
        }
        return String.join("/", filter);
    }

    /** Whether every topic that matches the other matches this one too. */
    public boolean covers(TopicPattern other) {
        for (int i = 0; i < levels.size(); i++) {
            String mine = levels.get(i);
            if (mine.equals("#")) {
                return true;
            }
            if (i >= other.levels.size() || other.levels.get(i).equals("#")) {
                return false;
            }
            String theirs = other.levels.get(i);
            if (!isAny(mine) && (isAny(theirs) || !mine.equals(theirs))) {
                return false;
            }
        }
        return other.levels.size() == levels.size();
    }

    private static boolean isAny(String level) {
        return level.equals("+") || level.startsWith("{");
    }

    @Override
    public String toString() {
        return text;
    }
}
