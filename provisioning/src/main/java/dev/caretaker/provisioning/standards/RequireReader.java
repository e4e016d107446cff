package dev.caretaker.provisioning.standards;

import dev.caretaker.model.requirement.Requirement;
import dev.caretaker.model.unit.Quantity;
import dev.caretaker.provisioning.yaml.YamlNode;
import java.util.Optional;

/** Reads what must hold. */
final class RequireReader {
    private final YamlNode node;
    private final Quantity quantity;

    RequireReader(YamlNode node, Quantity quantity) {
        this.node = node;
        this.quantity = quantity;
    }

    Optional<Requirement> read() {
        if (!node.isMapping()) {
            node.problem("not-a-mapping");
            return Optional.empty();
        }
        Optional<String> pattern = Kinds.pattern(node);
        if (pattern.isPresent()) {
            return new PatternReader(node, quantity).read(pattern.get());
        }
        return ConditionReader.of(node, quantity).read().map(condition -> condition);
    }
}
