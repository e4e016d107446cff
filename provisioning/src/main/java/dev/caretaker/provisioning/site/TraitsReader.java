package dev.caretaker.provisioning.site;

import dev.caretaker.model.site.Traits;
import dev.caretaker.provisioning.yaml.YamlNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads what places and points are marked with: grade, tags, attributes. */
final class TraitsReader {
    private TraitsReader() {}

    static Traits traits(YamlNode node) {
        Optional<String> grade = node.get("grade").flatMap(YamlNode::text);
        Map<String, String> attributes =
                node.get("attributes").map(TraitsReader::attributes).orElse(Map.of());
        return new Traits(grade, words(node, "tags"), attributes);
    }

    /** One word or a list of such. */
    static Set<String> words(YamlNode node, String key) {
        return node.get(key).stream()
                .flatMap(list -> list.oneOrMore().stream())
                .flatMap(item -> Parts.word(item).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, String> attributes(YamlNode node) {
        Map<String, String> attributes = new TreeMap<>();
        node.entries().forEach((key, value) -> {
            if (!Parts.isWord(key)) {
                value.problem("id-wrong", key);
            }
            value.text().ifPresent(text -> attributes.put(key, text));
        });
        return attributes;
    }
}
