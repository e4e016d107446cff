package dev.caretaker.provisioning.standards;

import dev.caretaker.model.reading.Statistic;
import dev.caretaker.model.standard.Limits;
import dev.caretaker.model.standard.Requirement;
import dev.caretaker.model.unit.Quantity;
import dev.caretaker.provisioning.yaml.YamlNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
        List<String> kinds = kinds();
        boolean limits = LimitsReader.any(node);
        node.finish();
        if (kinds.size() > 1) {
            node.problem("require-clash", String.join(", ", kinds));
            return Optional.empty();
        }
        if (kinds.isEmpty()) {
            return new LimitsReader(node, Amounts.of(quantity)).read().map(Requirement.Value::new);
        }
        String kind = kinds.get(0);
        return switch (kind) {
            case "reports-every" -> reporting(limits);
            case "state" -> stateFor();
            case "rate" -> rise();
            default -> windowed(kind);
        };
    }

    /** The kinds that are named. Asks for the keys of all, so that a misspelt one is likened to them. */
    private List<String> kinds() {
        List<String> kinds = new ArrayList<>();
        for (Statistic statistic : Statistic.values()) {
            note(statistic.word(), kinds);
        }
        note("rate", kinds);
        note("state", kinds);
        note("reports-every", kinds);
        return kinds;
    }

    private void note(String key, List<String> kinds) {
        if (node.get(key).isPresent()) {
            kinds.add(key);
        }
    }

    private Optional<Requirement> reporting(boolean limits) {
        if (limits) {
            node.problem("limits-beside-reporting");
            return Optional.empty();
        }
        return positive("reports-every").map(Requirement.Reporting::new);
    }

    private Optional<Requirement> stateFor() {
        if (!quantity.isState()) {
            node.problem("state-of-measured", quantity.id());
            return Optional.empty();
        }
        Optional<Double> state = node.get("state").flatMap(Amounts.of(quantity)::read);
        Optional<Duration> atMost = node.need("at-most").flatMap(YamlNode::duration);
        return state.flatMap(code -> atMost.map(most -> Requirement.stateFor(code.intValue(), most)));
    }

    private Optional<Requirement> rise() {
        Optional<Duration> per = node.get("rate").flatMap(rate -> {
            Optional<Duration> duration = rate.need("per").flatMap(YamlNode::duration);
            rate.finish();
            return duration;
        });
        Optional<Limits> limits = new LimitsReader(node, Amounts.differences(quantity)).read();
        return per.flatMap(one -> limits.map(allowed -> Requirement.rise(one, allowed)));
    }

    private Optional<Requirement> windowed(String word) {
        Statistic statistic = Arrays.stream(Statistic.values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow();
        Optional<Duration> window = positive(word);
        Amounts amounts = statistic == Statistic.COUNT ? Amounts.counts() : Amounts.of(quantity);
        Optional<Limits> limits = new LimitsReader(node, amounts).read();
        return window.flatMap(one -> limits.map(allowed -> Requirement.windowed(statistic, one, allowed)));
    }

    private Optional<Duration> positive(String key) {
        return node.get(key)
                .flatMap(one -> one.duration().filter(duration -> {
                    if (duration.isZero()) {
                        one.problem("duration-zero");
                    }
                    return !duration.isZero();
                }));
    }
}
