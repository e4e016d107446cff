package dev.caretaker.provisioning.standards;

import dev.caretaker.model.requirement.Condition;
import dev.caretaker.model.unit.Quantity;
import dev.caretaker.provisioning.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads a condition: on one number, or made of other conditions. */
final class ConditionReader {
    /** How deep conditions may stand in each other; what is deeper, nobody understands. */
    static final int DEEPEST = 4;

    private final YamlNode node;
    private final Quantity subject;
    private final int depth;

    private ConditionReader(YamlNode node, Quantity subject, int depth) {
        this.node = node;
        this.subject = subject;
        this.depth = depth;
    }

    /** A condition that is the whole requirement. */
    static ConditionReader of(YamlNode node, Quantity subject) {
        return new ConditionReader(node, subject, 1);
    }

    Optional<Condition> read() {
        if (!node.isMapping()) {
            node.problem("not-a-mapping");
            return Optional.empty();
        }
        if (depth > DEEPEST) {
            node.problem("nested-too-deep", DEEPEST);
            return Optional.empty();
        }
        return Kinds.condition(node).flatMap(kind -> read(kind.key()));
    }

    private Optional<Condition> read(String kind) {
        if (Kinds.ANY_OF.matcher(kind).matches()) {
            return new QuorumReader(node, subject).read(kind).map(quorum -> quorum);
        }
        return switch (kind) {
            case "all" -> combined(kind, Condition.All::new);
            case "any" -> combined(kind, Condition.Any::new);
            case "not" -> alone(kind) ? node.get(kind).flatMap(this::nested).map(Condition.Not::new) : Optional.empty();
            case "quorum" -> alone(kind) ? node.get(kind).flatMap(this::quorum) : Optional.empty();
            default -> LimitedReader.of(node, subject, depth > 1).read().map(limited -> limited);
        };
    }

    private Optional<Condition> quorum(YamlNode quorum) {
        return new QuorumReader(quorum, subject).read().map(one -> one);
    }

    private Optional<Condition> combined(String kind, Function<List<Condition>, Condition> combination) {
        List<YamlNode> items = alone(kind) ? node.get(kind).map(YamlNode::items).orElse(List.of()) : List.of();
        List<Condition> conditions = new ArrayList<>();
        items.forEach(item -> nested(item).ifPresent(conditions::add));
        if (items.size() == 1) {
            node.problem("combination-of-one", kind);
            return Optional.empty();
        }
        return items.isEmpty() || conditions.size() < items.size()
                ? Optional.empty()
                : Optional.of(combination.apply(conditions));
    }

    private Optional<Condition> nested(YamlNode item) {
        return new ConditionReader(item, subject, depth + 1).read();
    }

    /** Whether nothing stands beside a combination that belongs into it. */
    private boolean alone(String kind) {
        boolean limits = AllowedReader.any(node);
        node.finish();
        if (limits) {
            node.problem("limits-beside", kind);
        }
        return !limits;
    }
}
