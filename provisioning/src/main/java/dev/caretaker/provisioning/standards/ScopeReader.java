package dev.caretaker.provisioning.standards;

import dev.caretaker.model.requirement.Condition;
import dev.caretaker.model.scope.Scope;
import dev.caretaker.model.unit.Quantities;
import dev.caretaker.model.unit.Quantity;
import dev.caretaker.provisioning.yaml.YamlNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Reads what a standard applies to, and when. */
final class ScopeReader {
    private ScopeReader() {}

    static Optional<Scope> read(YamlNode node) {
        if (!node.isMapping()) {
            node.problem("not-a-mapping");
            return Optional.empty();
        }
        Scope.Where where = where(node);
        Optional<Quantity> quantity = node.need("quantity").flatMap(ScopeReader::quantity);
        Optional<Scope.Times> times = times(node, quantity);
        node.finish();
        return quantity.flatMap(one -> times.map(when -> new Scope(where, one, when)));
    }

    static Scope.Where where(YamlNode node) {
        return new Scope.Where(
                words(node, "spaces"),
                words(node, "assets"),
                words(node, "points"),
                words(node, "tags"),
                words(node, "paths"));
    }

    private static Optional<Scope.Times> times(YamlNode node, Optional<Quantity> quantity) {
        Optional<String> during = node.get("during").flatMap(YamlNode::text).filter(word -> !word.equals("always"));
        Optional<String> season = node.get("season").flatMap(YamlNode::text);
        Optional<YamlNode> plant = node.get("while");
        Optional<Condition.Limited> condition = plant.flatMap(one -> quantity.flatMap(subject -> plant(one, subject)));
        return plant.isPresent() && condition.isEmpty()
                ? Optional.empty()
                : Optional.of(new Scope.Times(during, season, condition));
    }

    /** The state of the plant: a condition on another point, which must be named. */
    private static Optional<Condition.Limited> plant(YamlNode node, Quantity subject) {
        return node.need("point")
                .flatMap(point -> LimitedReader.of(node, subject, true).read());
    }

    /** The quantity of a word. */
    static Optional<Quantity> quantity(YamlNode node) {
        return node.oneOf(
                Quantities::find, Quantities.all().stream().map(Quantity::id).toList());
    }

    static Set<String> words(YamlNode node, String key) {
        Set<String> words = new LinkedHashSet<>();
        node.get(key)
                .ifPresent(list -> list.oneOrMore().forEach(item -> item.text().ifPresent(words::add)));
        return words;
    }
}
