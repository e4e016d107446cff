package dev.caretaker.provisioning.standards;

import dev.caretaker.model.standard.Scope;
import dev.caretaker.model.unit.Quantities;
import dev.caretaker.model.unit.Quantity;
import dev.caretaker.provisioning.yaml.YamlNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Reads what a standard applies to. */
final class ScopeReader {
    private ScopeReader() {}

    static Optional<Scope> read(YamlNode node) {
        if (!node.isMapping()) {
            node.problem("not-a-mapping");
            return Optional.empty();
        }
        Set<String> spaces = words(node, "spaces");
        Set<String> assets = words(node, "assets");
        Set<String> points = words(node, "points");
        Optional<Quantity> quantity = node.need("quantity").flatMap(ScopeReader::quantity);
        Optional<String> during = node.get("during").flatMap(YamlNode::text).filter(word -> !word.equals("always"));
        node.finish();
        return quantity.map(one -> new Scope(spaces, assets, points, one, during));
    }

    private static Optional<Quantity> quantity(YamlNode node) {
        return node.oneOf(
                Quantities::find, Quantities.all().stream().map(Quantity::id).toList());
    }

    private static Set<String> words(YamlNode node, String key) {
        Set<String> words = new LinkedHashSet<>();
        node.get(key)
                .ifPresent(list -> list.oneOrMore().forEach(item -> item.text().ifPresent(words::add)));
        return words;
    }
}
