package dev.caretaker.provisioning.standards;

import dev.caretaker.model.requirement.Condition;
import dev.caretaker.model.requirement.Dimension;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.requirement.Measure;
import dev.caretaker.model.requirement.Requirement;
import dev.caretaker.model.unit.Quantity;
import dev.caretaker.provisioning.yaml.YamlNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads whether an instrument is in order: not stuck, not implausible, not jumping. */
final class HealthReader {
    private final YamlNode node;
    private final Quantity quantity;

    HealthReader(YamlNode node, Quantity quantity) {
        this.node = node;
        this.quantity = quantity;
    }

    Optional<Condition.Limited> read(String kind) {
        if (quantity.isState() && !kind.equals("stuck")) {
            node.problem("measured-of-state", kind, quantity.id());
            return Optional.empty();
        }
        return switch (kind) {
            case "stuck" -> stuck();
            case "implausible" -> implausible();
            default ->
                Amounts.of(quantity, Dimension.DIFFERENCE)
                        .read(node)
                        .flatMap(this::notNegative)
                        .map(most -> Requirement.limited(new Measure.Jump(), Limits.atMost(most)));
        };
    }

    private Optional<Condition.Limited> stuck() {
        Optional<Duration> longest =
                node.isMapping() ? Lengths.need(node, "for") : node.need("for").flatMap(Lengths::positive);
        Optional<Double> within = Optional.of(0.0);
        Optional<YamlNode> written = node.get("within");
        if (written.isPresent() && quantity.isState()) {
            written.get().problem("measured-of-state", "within", quantity.id());
            return Optional.empty();
        }
        if (written.isPresent()) {
            within = Amounts.of(quantity, Dimension.DIFFERENCE)
                    .read(written.get())
                    .flatMap(this::notNegative);
        }
        node.finish();
        return within.flatMap(move -> longest.map(
                most -> Requirement.limited(new Measure.Unmoved(move), Limits.atMost(most.toMillis() / 1000.0))));
    }

    private Optional<Condition.Limited> implausible() {
        List<YamlNode> ends = node.items();
        if (ends.size() != 2) {
            node.problem("not-a-range");
            return Optional.empty();
        }
        Optional<Double> low = Amounts.of(quantity).read(ends.get(0));
        Optional<Double> high = Amounts.of(quantity).read(ends.get(1));
        return low.flatMap(from -> high.flatMap(to -> {
            if (from > to) {
                node.problem("limits-crossed", from, to);
                return Optional.empty();
            }
            return Optional.of(Requirement.value(Limits.between(from, to)));
        }));
    }

    private Optional<Double> notNegative(double amount) {
        if (amount < 0) {
            node.problem("difference-negative");
            return Optional.empty();
        }
        return Optional.of(amount);
    }
}
