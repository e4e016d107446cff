package dev.caretaker.provisioning.standards;

import dev.caretaker.model.requirement.Allowed;
import dev.caretaker.model.requirement.Allowed.Choice;
import dev.caretaker.model.requirement.Allowed.When;
import dev.caretaker.model.requirement.Dimension;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.unit.Quantity;
import dev.caretaker.provisioning.yaml.Durations;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes limits, in the canonical unit of their quantity. */
final class AllowedWriter {
    private final Quantity quantity;
    private final Dimension dimension;

    AllowedWriter(Quantity quantity, Dimension dimension) {
        this.quantity = quantity;
        this.dimension = dimension;
    }

    /** Writes differences. */
    static AllowedWriter differences(Quantity quantity) {
        return new AllowedWriter(quantity, Dimension.DIFFERENCE);
    }

    Map<String, Object> write(Allowed allowed) {
        if (allowed.always().isPresent()) {
            return limits(allowed.always().get());
        }
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("limits-by", listed(allowed));
        return map;
    }

    /** A list says every choice with its rank, which a mapping does not. */
    private List<Map<String, Object>> listed(Allowed allowed) {
        return Stream.concat(
                        allowed.choices().stream().map(this::choice),
                        allowed.otherwise().stream().map(this::limits))
                .toList();
    }

    private Map<String, Object> choice(Choice choice) {
        Map<String, Object> map = new LinkedHashMap<>();
        switch (choice.when()) {
            case When.InSeason season -> map.put("season", season.name());
            case When.During during -> map.put("calendar", during.calendar());
            case When.Grade grade -> map.put("grade", grade.grade());
            case When.Attribute attribute -> map.put("attribute", Map.of(attribute.key(), attribute.value()));
        }
        map.putAll(limits(choice.limits()));
        return map;
    }

    private Map<String, Object> limits(Limits limits) {
        Map<String, Object> map = new LinkedHashMap<>();
        boolean closed = limits.lowAllowed() && limits.highAllowed();
        if (limits.low() == limits.high()) {
            map.put("equals", write(limits.low()));
        } else if (limits.hasLow() && limits.hasHigh() && closed) {
            map.put("between", List.of(write(limits.low()), write(limits.high())));
        } else {
            if (limits.hasLow()) {
                map.put(limits.lowAllowed() ? "at-least" : "above", write(limits.low()));
            }
            if (limits.hasHigh()) {
                map.put(limits.highAllowed() ? "at-most" : "below", write(limits.high()));
            }
        }
        return map;
    }

    /** A value as files write it. */
    Object write(double value) {
        if (dimension == Dimension.DURATION) {
            return Durations.write(Duration.ofMillis(Math.round(value * 1000)));
        }
        if (Amounts.isPure(dimension)) {
            return number(value);
        }
        if (quantity.isState()) {
            return quantity.state(value);
        }
        String unit = unit();
        return unit.equals("1") ? number(value) : plain(value).toPlainString() + " " + unit;
    }

    /** Degrees are values; kelvins are differences of them. */
    private String unit() {
        String symbol = quantity.unit().symbol();
        return dimension == Dimension.DIFFERENCE && symbol.equals("°C") ? "K" : symbol;
    }

    /** A number as files write it, without noughts at its end. */
    static Object number(double value) {
        BigDecimal plain = plain(value);
        if (plain.scale() == 0) {
            return plain.toBigIntegerExact();
        }
        return plain.toString().contains("E") ? plain.toPlainString() : plain;
    }

    private static BigDecimal plain(double value) {
        BigDecimal plain = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
