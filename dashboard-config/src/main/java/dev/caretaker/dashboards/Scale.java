package dev.caretaker.dashboards;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.caretaker.model.response.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The colours of values: green where every limit allows them, else by the worst breach. */
final class Scale {
    private static final String ALLOWED = "green";

    private final List<Drawn> drawn;

    Scale(List<Drawn> drawn) {
        this.drawn = drawn;
    }

    /** The steps of Grafana, each from its value upward; a limit is a step where the colour changes. */
    ArrayNode steps() {
        TreeSet<Double> limits = new TreeSet<>();
        for (Drawn one : drawn) {
            if (one.limits().hasLow()) {
                limits.add(one.limits().low());
            }
            if (one.limits().hasHigh()) {
                limits.add(one.limits().high());
            }
        }
        ArrayNode steps = JsonNodeFactory.instance.arrayNode();
        step(steps, Optional.empty(), limits.isEmpty() ? 0 : limits.first() - 1);
        for (double limit : limits) {
            Double next = limits.higher(limit);
            step(steps, Optional.of(limit), next == null ? limit + 1 : (limit + next) / 2);
        }
        return steps;
    }

    /** The colour of one value. */
    String colour(double value) {
        return drawn.stream()
                .filter(one -> !one.limits().allows(value))
                .map(one -> one.standard().severity())
                .max(Comparator.naturalOrder())
                .map(Scale::colour)
                .orElse(ALLOWED);
    }

    private void step(ArrayNode steps, Optional<Double> from, double within) {
        ObjectNode step = steps.addObject().put("color", colour(within));
        from.ifPresentOrElse(value -> step.put("value", value), () -> step.putNull("value"));
    }

    private static String colour(Severity severity) {
        return switch (severity) {
            case INFO -> "blue";
            case MINOR -> "yellow";
            case MAJOR -> "orange";
            case CRITICAL -> "red";
        };
    }
}
