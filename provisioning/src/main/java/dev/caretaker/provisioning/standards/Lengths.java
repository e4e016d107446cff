package dev.caretaker.provisioning.standards;

import dev.caretaker.provisioning.yaml.YamlNode;
import java.time.Duration;
import java.util.Optional;

/** Reads lengths of time above zero. */
final class Lengths {
    private Lengths() {}

    static Optional<Duration> positive(YamlNode node) {
        return node.duration().filter(duration -> {
            if (duration.isZero()) {
                node.problem("duration-zero");
            }
            return !duration.isZero();
        });
    }

    /** The length that a key must give. */
    static Optional<Duration> need(YamlNode node, String key) {
        return node.need(key).flatMap(Lengths::positive);
    }
}
