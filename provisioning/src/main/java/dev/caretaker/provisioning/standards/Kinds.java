package dev.caretaker.provisioning.standards;

import dev.caretaker.provisioning.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The keys that say what kind of requirement it is. Asking which of them are there counts as asking for all, so that a
 * misspelt one is likened to them.
 */
final class Kinds {
    /** How a number is got; values as they are where none of them is given. */
    static final List<String> MEASURES = List.of(
            "mean",
            "min",
            "max",
            "sum",
            "count",
            "last",
            "range",
            "std-dev",
            "rate",
            "fall",
            "state",
            "in-state",
            "differs-from",
            "usual");

    /** Whether an instrument is in order; these have their limits in them. */
    static final List<String> HEALTH = List.of("stuck", "implausible", "jump");

    /** Conditions made of others. */
    static final List<String> COMBINATIONS = List.of("all", "any", "not", "quorum");

    /** What is expected to happen; only a whole requirement can be that. */
    static final List<String> PATTERNS = List.of("reports-every", "must-happen");

    /** The key of a percentile. */
    static final Pattern PERCENTILE = Pattern.compile("p[0-9]+");

    /** The key of a quorum that names its breach. */
    static final Pattern ANY_OF = Pattern.compile("any ([0-9]+) of");

    private Kinds() {}

    /** The kind of a condition on one number; empty for values as they are. What is wrong is noted. */
    static Optional<Chosen> measure(YamlNode node) {
        node.mayHave("p95");
        return one(node, Stream.concat(given(node, MEASURES, HEALTH), matching(node, PERCENTILE)));
    }

    /** The kind of a condition. */
    static Optional<Chosen> condition(YamlNode node) {
        node.mayHave("p95");
        return one(
                node,
                Stream.of(
                                given(node, MEASURES, HEALTH),
                                given(node, COMBINATIONS, List.of()),
                                matching(node, PERCENTILE),
                                matching(node, ANY_OF))
                        .flatMap(keys -> keys));
    }

    /** The pattern that is expected, where one is. */
    static Optional<String> pattern(YamlNode node) {
        return given(node, PATTERNS, List.of()).findFirst();
    }

    private static Optional<Chosen> one(YamlNode node, Stream<String> keys) {
        List<String> found = keys.toList();
        if (found.size() > 1) {
            node.problem("require-clash", String.join(", ", found));
            return Optional.empty();
        }
        return Optional.of(new Chosen(found.isEmpty() ? "" : found.get(0)));
    }

    private static Stream<String> given(YamlNode node, List<String> some, List<String> more) {
        List<String> given = new ArrayList<>();
        Stream.concat(some.stream(), more.stream())
                .filter(key -> node.get(key).isPresent())
                .forEach(given::add);
        return given.stream();
    }

    private static Stream<String> matching(YamlNode node, Pattern pattern) {
        return node.keys().stream()
                .filter(key -> pattern.matcher(key).matches())
                .filter(key -> node.get(key).isPresent());
    }

    /**
     * The kind that was chosen.
     *
     * @param key its key; empty for values as they are
     */
    record Chosen(String key) {}
}
