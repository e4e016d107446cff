package dev.caretaker.provisioning.standards;

import dev.caretaker.model.requirement.Requirement;
import dev.caretaker.model.unit.Quantity;
import dev.caretaker.provisioning.yaml.YamlNode;
import java.time.Duration;
import java.util.Optional;

/** Reads what is expected to happen: that the subject reports, or that it is in a state often enough. */
final class PatternReader {
    private final YamlNode node;
    private final Quantity quantity;

    PatternReader(YamlNode node, Quantity quantity) {
        this.node = node;
        this.quantity = quantity;
    }

    Optional<Requirement> read(String key) {
        boolean limits = AllowedReader.any(node);
        Optional<Kinds.Chosen> kind = Kinds.condition(node);
        node.finish();
        if (limits) {
            node.problem("limits-beside", key);
            return Optional.empty();
        }
        boolean both =
                node.get("reports-every").isPresent() && node.get("must-happen").isPresent();
        if (both || !kind.equals(Optional.of(new Kinds.Chosen("")))) {
            node.problem("require-clash", String.join(", ", node.keys()));
            return Optional.empty();
        }
        return node.get(key).flatMap(key.equals("must-happen") ? this::happening : PatternReader::reporting);
    }

    private static Optional<Requirement> reporting(YamlNode every) {
        return Lengths.positive(every).map(Requirement.Reporting::new);
    }

    private Optional<Requirement> happening(YamlNode what) {
        if (!quantity.isState()) {
            what.problem("state-of-measured", quantity.id());
            return Optional.empty();
        }
        Optional<Double> state = what.need("is").flatMap(Amounts.of(quantity)::read);
        Optional<Duration> atLeast = what.isMapping() ? Lengths.need(what, "at-least") : Optional.empty();
        Optional<Duration> every = what.isMapping() ? Lengths.need(what, "every") : Optional.empty();
        what.finish();
        if (atLeast.isPresent() && every.isPresent() && atLeast.get().compareTo(every.get()) >= 0) {
            what.problem("happening-too-long");
            return Optional.empty();
        }
        return state.flatMap(code -> atLeast.flatMap(
                length -> every.map(often -> new Requirement.Happening(code.intValue(), length, often))));
    }
}
