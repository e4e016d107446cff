package dev.caretaker.provisioning.standards;

import dev.caretaker.model.reading.Statistic;
import dev.caretaker.model.requirement.Measure;
import dev.caretaker.model.unit.Quantity;
import dev.caretaker.provisioning.yaml.YamlNode;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Reads how readings become the number that is held against limits. */
final class MeasureReader {
    /** Those that calculate with numbers, which states are not. */
    private static final Set<String> CALCULATING = Set.of("range", "std-dev", "rate", "fall", "differs-from", "usual");

    private final YamlNode node;
    private final Quantity quantity;

    MeasureReader(YamlNode node, Quantity quantity) {
        this.node = node;
        this.quantity = quantity;
    }

    /** The measure of a key of {@link Kinds#MEASURES}, of a percentile, or the value itself where the key is empty. */
    Optional<Measure> read(String key) {
        if (key.isEmpty()) {
            return Optional.of(new Measure.Value());
        }
        boolean percentile = Kinds.PERCENTILE.matcher(key).matches();
        if (quantity.isState() && (percentile || CALCULATING.contains(key))) {
            node.problem("measured-of-state", key, quantity.id());
            return Optional.empty();
        }
        return node.get(key).flatMap(value -> percentile ? percentile(key, value) : read(key, value));
    }

    private Optional<Measure> read(String key, YamlNode value) {
        return switch (key) {
            case "range" -> over(value, window -> new Measure.Spreading(Measure.Spread.RANGE, window));
            case "std-dev" -> over(value, window -> new Measure.Spreading(Measure.Spread.STD_DEV, window));
            case "rate" -> per(value, Measure.Rise::new);
            case "fall" -> per(value, Measure.Fall::new);
            case "state" -> state(value).map(Measure.StateFor::new);
            case "in-state" -> stateOver(value, "is", Measure.TimeIn::new);
            case "count" -> value.isMapping() ? stateOver(value, "of", Measure.Events::new) : windowed(key, value);
            case "differs-from" -> difference(value);
            case "usual" -> new UsualReader(value, quantity).read();
            default -> windowed(key, value);
        };
    }

    private static Optional<Measure> windowed(String key, YamlNode value) {
        return Statistic.find(key).flatMap(statistic -> over(value, window -> new Measure.Windowed(statistic, window)));
    }

    private Optional<Measure> percentile(String key, YamlNode value) {
        int percent = key.length() > 3 ? 100 : Integer.parseInt(key.substring(1));
        if (percent < 1 || percent > 99) {
            value.problem("percentile-wrong", key);
            return Optional.empty();
        }
        return over(value, window -> new Measure.Percentile(percent, window));
    }

    private static Optional<Measure> over(YamlNode value, Function<Duration, Measure> measure) {
        return Lengths.positive(value).map(measure);
    }

    private static Optional<Measure> per(YamlNode value, Function<Duration, Measure> measure) {
        Optional<Duration> per = value.need("per").flatMap(Lengths::positive);
        value.finish();
        return per.map(measure);
    }

    private Optional<Measure> stateOver(YamlNode value, String key, BiFunction<Integer, Duration, Measure> measure) {
        if (!value.isMapping()) {
            value.problem("not-a-mapping");
            return Optional.empty();
        }
        Optional<Integer> state = value.need(key).flatMap(this::state);
        Optional<Duration> over = Lengths.need(value, "over");
        value.finish();
        return state.flatMap(code -> over.map(window -> measure.apply(code, window)));
    }

    private Optional<Integer> state(YamlNode value) {
        if (!quantity.isState()) {
            value.problem("state-of-measured", quantity.id());
            return Optional.empty();
        }
        return Amounts.of(quantity).read(value).map(Double::intValue);
    }

    private Optional<Measure> difference(YamlNode value) {
        if (value.isMapping()) {
            Optional<Measure> from = PointRefReader.read(value, quantity)
                    .filter(point -> comparable(value, point.quantity()))
                    .map(point -> new Measure.Difference(Optional.of(point)));
            value.finish();
            return from;
        }
        return value.oneOf(
                word -> word.equals("siblings")
                        ? Optional.of(new Measure.Difference(Optional.empty()))
                        : Optional.empty(),
                Set.of("siblings"));
    }

    private boolean comparable(YamlNode value, Quantity other) {
        boolean comparable = !other.isState() && other.unit().equals(quantity.unit());
        if (!comparable) {
            value.problem("not-comparable", other.id(), quantity.id());
        }
        return comparable;
    }
}
