package dev.caretaker.provisioning.standards;

import dev.caretaker.model.requirement.Allowed;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.provisioning.yaml.YamlNode;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads limits that are always the same, or {@code limits-by} what they depend on. */
final class AllowedReader {
    private final YamlNode node;
    private final Amounts amounts;

    AllowedReader(YamlNode node, Amounts amounts) {
        this.node = node;
        this.amounts = amounts;
    }

    /** Asks for all the keys of limits, so that none of them counts as unknown. */
    static boolean any(YamlNode node) {
        boolean plain = LimitsReader.any(node);
        return node.get("limits-by").isPresent() || plain;
    }

    /** All the limits, whatever the circumstance. */
    static Stream<Limits> limits(Allowed allowed) {
        return Stream.concat(allowed.choices().stream().map(Allowed.Choice::limits), allowed.otherwise().stream());
    }

    Optional<Allowed> read() {
        Optional<YamlNode> by = node.get("limits-by");
        if (by.isEmpty()) {
            return new LimitsReader(node, amounts).read().map(Allowed::always);
        }
        if (LimitsReader.any(node)) {
            node.problem("limits-beside", "limits-by");
            return Optional.empty();
        }
        return new LimitsByReader(by.get(), amounts).read();
    }
}
