package dev.caretaker.model.requirement;

import dev.caretaker.model.unit.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A requirement that readings meet or break at each moment; where too little is known, it does neither. */
public sealed interface Condition extends Requirement {

    /**
     * A measured number lies within limits.
     *
     * @param point the point it is measured at; the subject where empty
     * @param measure how the number is got
     * @param allowed the limits
     */
    record Limited(Optional<PointRef> point, Measure measure, Allowed allowed) implements Condition, Part {
        @Override
        public Dimension dimension() {
            return measure.dimension();
        }

        @Override
        public Optional<Quantity> quantity() {
            return point.map(PointRef::quantity);
        }

        @Override
        public List<Part> parts() {
            return List.of(this);
        }

        /** Whether a chart of the subject can draw its limits. */
        boolean isDrawn() {
            return point.isEmpty()
                    && measure.dimension() == Dimension.VALUE
                    && allowed.always().isPresent();
        }
    }

    /**
     * Every one of some conditions is met.
     *
     * @param conditions two or more
     */
    record All(List<Condition> conditions) implements Condition {
        /** Copies the conditions. */
        public All {
            conditions = List.copyOf(conditions);
        }

        @Override
        public List<Part> parts() {
            return partsOf(conditions);
        }
    }

    /**
     * At least one of some conditions is met.
     *
     * @param conditions two or more
     */
    record Any(List<Condition> conditions) implements Condition {
        /** Copies the conditions. */
        public Any {
            conditions = List.copyOf(conditions);
        }

        @Override
        public List<Part> parts() {
            return partsOf(conditions);
        }
    }

    /**
     * A condition is not met.
     *
     * @param condition that condition
     */
    record Not(Condition condition) implements Condition {
        @Override
        public List<Part> parts() {
            return condition.parts();
        }
    }

    /**
     * Fewer than a number of the points of a group break a condition; the subject is the group. That is how fire is
     * confirmed by a second detector.
     *
     * @param count how many are a breach
     * @param within what the points of a group share: they are those of the scope that lie in one such place
     * @param each the condition each of them is held against
     */
    record Quorum(int count, Within within, Limited each) implements Condition, Part {
        @Override
        public Dimension dimension() {
            return Dimension.COUNT;
        }

        @Override
        public List<Part> parts() {
            return List.of(this);
        }
    }

    private static List<Part> partsOf(List<Condition> conditions) {
        Stream<Part> parts = conditions.stream().flatMap(one -> one.parts().stream());
        return parts.toList();
    }
}
