package dev.caretaker.provisioning.site;

import dev.caretaker.model.point.DeviceId;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.point.Point;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.point.Source;
import dev.caretaker.model.text.Text;
import dev.caretaker.model.unit.Quantities;
import dev.caretaker.model.unit.Quantity;
import dev.caretaker.model.unit.Unit;
import dev.caretaker.provisioning.yaml.YamlNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads points. */
final class PointReader {
    private final Parts parts;

    PointReader(Parts parts) {
        this.parts = parts;
    }

    void read(YamlNode node, PlaceId place) {
        Optional<PointId> id = node.need("name")
                .flatMap(name ->
                        Parts.word(name).map(word -> new PointId(place, word)).filter(it -> parts.newPoint(name, it)));
        Optional<Quantity> quantity = node.need("quantity").flatMap(PointReader::quantity);
        Optional<Text> title = node.get("title").flatMap(YamlNode::bilingual);
        Optional<Source> source = source(node, quantity);
        Set<String> tags = TraitsReader.words(node, "tags");
        node.finish();
        id.ifPresent(it -> parts.graph.tag(it, tags));
        id.ifPresent(it -> quantity.ifPresent(measured -> source.ifPresent(
                from -> parts.graph.add(new Point(it, title.orElse(measured.name()), measured, from)))));
    }

    private Optional<Source> source(YamlNode node, Optional<Quantity> quantity) {
        Optional<DeviceId> device = node.need("device").flatMap(parts::deviceReference);
        Optional<String> path = node.need("path").flatMap(YamlNode::text);
        Optional<Unit> unit = unit(node, quantity);
        double scale = node.get("scale").flatMap(YamlNode::number).orElse(1.0);
        Map<String, String> states =
                node.get("states").map(it -> states(it, quantity)).orElse(Map.of());
        return device.flatMap(
                from -> path.flatMap(where -> unit.map(measure -> new Source(from, where, measure, scale, states))));
    }

    private static Optional<Quantity> quantity(YamlNode node) {
        return node.oneOf(
                Quantities::find, Quantities.all().stream().map(Quantity::id).toList());
    }

    private static Optional<Unit> unit(YamlNode node, Optional<Quantity> quantity) {
        Optional<YamlNode> written = node.get("unit");
        if (written.isEmpty()) {
            return quantity.map(Quantity::unit);
        }
        Optional<String> symbol = written.get().text();
        Optional<Unit> unit = symbol.flatMap(Unit::find);
        if (unit.isEmpty()) {
            String meant = quantity.map(it -> it.unit().symbol()).orElse("°C");
            symbol.ifPresent(text -> written.get().problem("unit-unknown", text, meant));
        } else if (quantity.isPresent() && !unit.get().fits(quantity.get().unit())) {
            Quantity measured = quantity.get();
            written.get()
                    .problem(
                            "unit-unfit",
                            symbol.get(),
                            measured.id(),
                            measured.unit().symbol());
            return Optional.empty();
        }
        return unit;
    }

    private static Map<String, String> states(YamlNode node, Optional<Quantity> quantity) {
        Map<String, String> states = new TreeMap<>();
        node.entries()
                .forEach((sent, state) -> state.text().ifPresent(text -> {
                    if (quantity.isPresent() && quantity.get().code(text).isEmpty()) {
                        Quantity told = quantity.get();
                        state.problem("state-unknown", text, told.id(), String.join(", ", told.states()));
                    }
                    states.put(sent.toLowerCase(Locale.ROOT), text);
                }));
        return states;
    }
}
