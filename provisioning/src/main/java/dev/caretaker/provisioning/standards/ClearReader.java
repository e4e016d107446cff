package dev.caretaker.provisioning.standards;

import dev.caretaker.model.requirement.Allowed;
import dev.caretaker.model.requirement.Allowed.Choice;
import dev.caretaker.model.requirement.Allowed.When;
import dev.caretaker.model.requirement.Clear;
import dev.caretaker.model.requirement.Condition;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.requirement.Measure;
import dev.caretaker.model.requirement.Requirement;
import dev.caretaker.model.unit.Quantity;
import dev.caretaker.provisioning.yaml.YamlNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads when a breach is over: limits inside those of the requirement, and how long they must be kept. */
final class ClearReader {
    private final YamlNode node;
    private final Quantity quantity;

    ClearReader(YamlNode node, Quantity quantity) {
        this.node = node;
        this.quantity = quantity;
    }

    Optional<Clear> read(Requirement require) {
        if (!node.isMapping()) {
            node.problem("not-a-mapping");
            return Optional.empty();
        }
        boolean limited = AllowedReader.any(node);
        Optional<Duration> hold = node.get("hold").map(YamlNode::duration).orElse(Optional.of(Duration.ZERO));
        node.finish();
        if (!limited) {
            return hold.map(one -> new Clear(Optional.empty(), one));
        }
        if (!(require instanceof Condition.Limited outer) || counts(outer.measure())) {
            node.problem("clear-limits-useless");
            return Optional.empty();
        }
        Optional<Allowed> allowed = inside(outer);
        return hold.flatMap(one -> allowed.map(limits -> new Clear(Optional.of(limits), one)));
    }

    /** A time that starts again from nothing when the breach ends leaves no room for a dead-band. */
    private static boolean counts(Measure measure) {
        return measure instanceof Measure.StateFor || measure instanceof Measure.Unmoved;
    }

    private Optional<Allowed> inside(Condition.Limited outer) {
        Amounts amounts = Amounts.of(quantity, outer.measure().dimension());
        return new AllowedReader(node, amounts).read().filter(inner -> fits(inner, outer.allowed()));
    }

    private boolean fits(Allowed inner, Allowed outer) {
        boolean depend = !inner.choices().isEmpty();
        boolean same = circumstances(inner).equals(circumstances(outer))
                && (inner.otherwise().isPresent() == outer.otherwise().isPresent());
        if (depend && !outer.choices().isEmpty() && !same) {
            node.problem("clear-other-circumstances");
            return false;
        }
        if (depend && outer.choices().isEmpty() && inner.otherwise().isEmpty()) {
            node.problem("key-missing", "otherwise");
            return false;
        }
        boolean inside = (depend && same) ? eachInside(inner, outer) : allInside(inner, outer);
        if (!inside) {
            node.problem("clear-outside");
        }
        return inside;
    }

    private static List<When> circumstances(Allowed allowed) {
        return allowed.choices().stream().map(Choice::when).toList();
    }

    private static boolean eachInside(Allowed inner, Allowed outer) {
        List<Limits> inners = AllowedReader.limits(inner).toList();
        List<Limits> outers = AllowedReader.limits(outer).toList();
        for (int i = 0; i < inners.size(); i++) {
            if (!inners.get(i).inside(outers.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean allInside(Allowed inner, Allowed outer) {
        return AllowedReader.limits(inner)
                .allMatch(limits -> AllowedReader.limits(outer).allMatch(limits::inside));
    }
}
