package dev.caretaker.provisioning.standards;

import dev.caretaker.model.requirement.Condition;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.requirement.Requirement;
import dev.caretaker.model.requirement.Within;
import dev.caretaker.model.unit.Quantity;
import dev.caretaker.provisioning.yaml.YamlNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Reads how many points of a group must break a condition before it counts. {@code quorum} names what each must keep;
 * {@code any 2 of} names the state that is the breach.
 */
final class QuorumReader {
    private final YamlNode node;
    private final Quantity quantity;

    QuorumReader(YamlNode node, Quantity quantity) {
        this.node = node;
        this.quantity = quantity;
    }

    /** {@code {any: 2, within: space, equals: normal}}. */
    Optional<Condition.Quorum> read() {
        if (!node.isMapping()) {
            node.problem("not-a-mapping");
            return Optional.empty();
        }
        Optional<Integer> count =
                node.need("any").flatMap(one -> one.integer().filter(number -> atLeastOne(one, number)));
        Optional<Within> within = node.need("within").flatMap(QuorumReader::within);
        Optional<Condition.Limited> each =
                LimitedReader.of(node, quantity, false).read();
        return count.flatMap(
                number -> within.flatMap(where -> each.map(one -> new Condition.Quorum(number, where, one))));
    }

    /** {@code any 2 of: space, is: alarm}: the state it must not be in is the other one. */
    Optional<Condition.Quorum> read(String key) {
        Optional<Integer> count = count(key);
        Optional<Within> within = node.get(key).flatMap(QuorumReader::within);
        Optional<Double> breach = node.need("is").flatMap(Amounts.of(quantity)::read);
        node.finish();
        if (quantity.states().size() != 2) {
            node.problem("any-of-measured", quantity.id());
            return Optional.empty();
        }
        return count.flatMap(number -> within.flatMap(where ->
                breach.map(code -> new Condition.Quorum(number, where, Requirement.value(Limits.exactly(1 - code))))));
    }

    private Optional<Integer> count(String key) {
        Matcher number = Kinds.ANY_OF.matcher(key);
        return number.matches() && number.group(1).length() < 6
                ? Optional.of(Integer.valueOf(number.group(1))).filter(one -> atLeastOne(node, one))
                : Optional.empty();
    }

    private static boolean atLeastOne(YamlNode node, int number) {
        if (number < 1) {
            node.problem("quorum-below-one");
        }
        return number >= 1;
    }

    private static Optional<Within> within(YamlNode node) {
        return node.oneOf(
                Within::find, Arrays.stream(Within.values()).map(Within::word).toList());
    }
}
