package dev.caretaker.provisioning.standards;

import dev.caretaker.model.requirement.PointRef;
import dev.caretaker.model.unit.Quantities;
import dev.caretaker.model.unit.Quantity;
import dev.caretaker.provisioning.yaml.YamlNode;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which other point is meant: {@code point: air-handler/running}, with its quantity and how old it may be. */
final class PointRefReader {
    private static final Pattern POINT = Pattern.compile("(?:([a-z0-9-]+)/)?([a-z0-9-]+)");

    private PointRefReader() {}

    /** Asks for the keys, whether there is a point or not. */
    static boolean any(YamlNode node) {
        node.mayHave("quantity", "silence");
        return node.get("point").isPresent();
    }

    /** The point; its quantity is the one it is named after, where it is not written, or else that of the subject. */
    static Optional<PointRef> read(YamlNode node, Quantity subject) {
        Optional<Matcher> name = node.need("point").flatMap(PointRefReader::name);
        Optional<YamlNode> written = node.get("quantity");
        Optional<Quantity> quantity = written.isPresent()
                ? written.flatMap(ScopeReader::quantity)
                : name.map(one -> Quantities.find(one.group(2)).orElse(subject));
        Optional<YamlNode> silent = node.get("silence");
        Optional<Duration> silence = silent.flatMap(Lengths::positive);
        if (silent.isPresent() != silence.isPresent()) {
            return Optional.empty();
        }
        return name.flatMap(
                one -> quantity.map(of -> new PointRef(Optional.ofNullable(one.group(1)), one.group(2), of, silence)));
    }

    private static Optional<Matcher> name(YamlNode node) {
        return node.text().flatMap(text -> {
            Matcher point = POINT.matcher(text);
            if (!point.matches()) {
                node.problem("point-ref-wrong", text);
                return Optional.empty();
            }
            return Optional.of(point);
        });
    }
}
