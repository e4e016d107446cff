package dev.caretaker.provisioning.standards;

import dev.caretaker.model.requirement.Allowed;
import dev.caretaker.model.requirement.Allowed.Choice;
import dev.caretaker.model.requirement.Allowed.When;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.provisioning.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Reads limits that depend. A mapping names one thing they depend on and the limits for each of its values, whose order
 * says nothing; a list names a circumstance for each, the first of which that is given counts.
 */
final class LimitsByReader {
    /** What limits may depend on. */
    static final List<String> KINDS = List.of("season", "calendar", "grade", "attribute");

    private final YamlNode node;
    private final Amounts amounts;
    private boolean whole = true;

    LimitsByReader(YamlNode node, Amounts amounts) {
        this.node = node;
        this.amounts = amounts;
    }

    /** The limits; empty, with the problems noted, where any of them is wrong. */
    Optional<Allowed> read() {
        Optional<Allowed> allowed = node.isSequence() ? listed() : grouped();
        return whole ? allowed : Optional.empty();
    }

    private Optional<Allowed> grouped() {
        List<String> kinds = kinds(node);
        Optional<YamlNode> otherwise = node.get("otherwise");
        Optional<YamlNode> is = node.get("is");
        node.finish();
        if (kinds.size() != 1) {
            node.problem("limits-by-one", String.join(", ", KINDS));
            return Optional.empty();
        }
        String kind = kinds.get(0);
        Optional<YamlNode> values = kind.equals("attribute") ? node.need("is") : node.get(kind);
        if (!kind.equals("attribute")) {
            is.ifPresent(one -> one.problem("limits-beside", kind));
        }
        Optional<Function<String, When>> when = when(kind);
        List<Choice> choices = new ArrayList<>();
        values.ifPresent(each -> when.ifPresent(circumstance -> choices.addAll(choices(each, circumstance))));
        if (kind.equals("calendar") && choices.size() > 1) {
            node.problem("limits-by-overlap");
            return Optional.empty();
        }
        Optional<Limits> rest = otherwise.flatMap(this::limits);
        return choices.isEmpty() ? Optional.empty() : Optional.of(new Allowed(choices, rest));
    }

    private List<Choice> choices(YamlNode values, Function<String, When> when) {
        Map<String, YamlNode> sorted = new TreeMap<>(values.entries());
        if (values.isMapping() && sorted.isEmpty()) {
            values.problem("limits-missing", String.join(", ", LimitsReader.KEYS));
        }
        List<Choice> choices = new ArrayList<>();
        sorted.forEach((name, one) ->
                limits(one).ifPresent(limits -> choices.add(new Choice(when.apply(name), limits))));
        return choices;
    }

    private Optional<Function<String, When>> when(String kind) {
        return switch (kind) {
            case "season" -> Optional.of(When.InSeason::new);
            case "calendar" -> Optional.of(When.During::new);
            case "grade" -> Optional.of(When.Grade::new);
            default -> node.get(kind).flatMap(YamlNode::text).map(key -> value -> new When.Attribute(key, value));
        };
    }

    private Optional<Allowed> listed() {
        List<Choice> choices = new ArrayList<>();
        Optional<Limits> otherwise = Optional.empty();
        List<YamlNode> items = node.items();
        for (YamlNode item : items) {
            List<String> kinds = kinds(item);
            Optional<When> when = kinds.size() == 1 ? circumstance(item, kinds.get(0)) : Optional.empty();
            Optional<Limits> limits = limits(item);
            boolean last = item == items.getLast() && items.size() > 1;
            if (kinds.size() > 1 || (kinds.isEmpty() && !last)) {
                item.problem("limits-by-one", String.join(", ", KINDS));
                whole = false;
            } else if (kinds.isEmpty()) {
                otherwise = limits;
            } else if (when.isPresent() && limits.isPresent()) {
                choices.add(new Choice(when.get(), limits.get()));
            } else {
                whole = false;
            }
        }
        return choices.isEmpty() ? Optional.empty() : Optional.of(new Allowed(choices, otherwise));
    }

    private static Optional<When> circumstance(YamlNode item, String kind) {
        Optional<YamlNode> value = item.get(kind);
        return switch (kind) {
            case "season" -> value.flatMap(YamlNode::text).map(When.InSeason::new);
            case "calendar" -> value.flatMap(YamlNode::text).map(When.During::new);
            case "grade" -> value.flatMap(YamlNode::text).map(When.Grade::new);
            default -> value.flatMap(LimitsByReader::attribute);
        };
    }

    private static Optional<When> attribute(YamlNode pair) {
        Map<String, YamlNode> entries = pair.entries();
        if (entries.size() != 1) {
            pair.problem("attribute-not-one");
            return Optional.empty();
        }
        Map.Entry<String, YamlNode> one = entries.entrySet().iterator().next();
        return one.getValue().text().map(value -> new When.Attribute(one.getKey(), value));
    }

    private static List<String> kinds(YamlNode node) {
        return KINDS.stream().filter(kind -> node.get(kind).isPresent()).toList();
    }

    private Optional<Limits> limits(YamlNode one) {
        if (!one.isMapping()) {
            one.problem("not-a-mapping");
            whole = false;
            return Optional.empty();
        }
        boolean given = LimitsReader.any(one);
        one.finish();
        Optional<Limits> limits = new LimitsReader(one, amounts).read();
        whole &= given && limits.isPresent();
        return limits;
    }
}
