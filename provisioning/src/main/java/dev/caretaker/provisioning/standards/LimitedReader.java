package dev.caretaker.provisioning.standards;

import dev.caretaker.model.requirement.Allowed;
import dev.caretaker.model.requirement.Condition;
import dev.caretaker.model.requirement.Measure;
import dev.caretaker.model.requirement.PointRef;
import dev.caretaker.model.unit.Quantity;
import dev.caretaker.provisioning.yaml.YamlNode;
import java.util.Optional;

/** Reads a condition on one number: where it is measured, how it is got, and its limits. */
final class LimitedReader {
    private final YamlNode node;
    private final Quantity subject;
    private final boolean elsewhere;

    private LimitedReader(YamlNode node, Quantity subject, boolean elsewhere) {
        this.node = node;
        this.subject = subject;
        this.elsewhere = elsewhere;
    }

    /** A condition that may be on another point, or not. */
    static LimitedReader of(YamlNode node, Quantity subject, boolean elsewhere) {
        return new LimitedReader(node, subject, elsewhere);
    }

    Optional<Condition.Limited> read() {
        boolean named = elsewhere && PointRefReader.any(node);
        boolean limits = AllowedReader.any(node);
        Optional<Kinds.Chosen> kind = Kinds.measure(node);
        node.finish();
        Optional<PointRef> point = named ? PointRefReader.read(node, subject) : Optional.empty();
        if (elsewhere && !named && !ownPoint()) {
            return Optional.empty();
        }
        if (kind.isEmpty() || named != point.isPresent()) {
            return Optional.empty();
        }
        Quantity quantity = point.map(PointRef::quantity).orElse(subject);
        String key = kind.get().key();
        if (Kinds.HEALTH.contains(key)) {
            return healthy(key, quantity, limits)
                    .map(one -> new Condition.Limited(point, one.measure(), one.allowed()));
        }
        return limited(key, quantity).map(one -> new Condition.Limited(point, one.measure(), one.allowed()));
    }

    /** What says more of another point says nothing without one. */
    private boolean ownPoint() {
        boolean own = node.get("quantity").isEmpty() && node.get("silence").isEmpty();
        if (!own) {
            node.problem("key-missing", "point");
        }
        return own;
    }

    private Optional<Condition.Limited> healthy(String key, Quantity quantity, boolean limits) {
        if (limits) {
            node.problem("limits-beside", key);
            return Optional.empty();
        }
        return node.get(key).flatMap(one -> new HealthReader(one, quantity).read(key));
    }

    private Optional<Condition.Limited> limited(String key, Quantity quantity) {
        Optional<Measure> measure = new MeasureReader(node, quantity).read(key);
        return measure.flatMap(how -> {
            Amounts amounts = Amounts.of(quantity, how.dimension());
            Optional<Allowed> allowed = new AllowedReader(node, amounts).read();
            return allowed.filter(limits -> fits(how, limits))
                    .map(limits -> new Condition.Limited(Optional.empty(), how, limits));
        });
    }

    /** A state that must last so long at least would be a breach whenever it begins. */
    private boolean fits(Measure measure, Allowed allowed) {
        boolean fits = !(measure instanceof Measure.StateFor)
                || AllowedReader.limits(allowed).noneMatch(limits -> limits.hasLow());
        if (!fits) {
            node.problem("limits-upper-only");
        }
        return fits;
    }
}
