package dev.caretaker.provisioning.standards;

import dev.caretaker.model.requirement.Clear;
import dev.caretaker.model.requirement.Condition;
import dev.caretaker.model.requirement.Requirement;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.unit.Quantity;
import dev.caretaker.provisioning.yaml.YamlNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads when a breach begins and ends. */
final class TermsReader {
    private final YamlNode node;
    private final Quantity quantity;

    TermsReader(YamlNode node, Quantity quantity) {
        this.node = node;
        this.quantity = quantity;
    }

    /** Asks for the keys, where it cannot be said what they mean. */
    static void skip(YamlNode node) {
        node.mayHave("require", "hold", "clear", "silence");
    }

    Optional<Standard.Terms> read() {
        Optional<YamlNode> clearing = node.get("clear");
        Optional<Duration> hold = node.get("hold").map(YamlNode::duration).orElse(Optional.of(Duration.ZERO));
        Optional<YamlNode> silent = node.get("silence");
        Optional<Duration> silence = silent.flatMap(TermsReader::silence);
        Optional<Requirement> required = node.need("require").flatMap(what -> new RequireReader(what, quantity).read());
        if (required.isPresent() && !(required.get() instanceof Condition)) {
            refuseBesidePattern(required.get());
            return Optional.of(new Standard.Terms(required.get(), Duration.ZERO, Clear.AT_ONCE, silence));
        }
        Optional<Clear> clear = clearing.map(one -> required.flatMap(what -> new ClearReader(one, quantity).read(what)))
                .orElse(Optional.of(Clear.AT_ONCE));
        if (required.isEmpty() || hold.isEmpty() || clear.isEmpty() || silent.isPresent() != silence.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Standard.Terms(required.get(), hold.get(), clear.get(), silence));
    }

    /** What is expected to happen is late at once and over at once; silence itself is the breach of reports. */
    private void refuseBesidePattern(Requirement pattern) {
        boolean reporting = pattern instanceof Requirement.Reporting;
        String kind = reporting ? "reports-every" : "must-happen";
        for (String key : reporting ? List.of("hold", "clear", "silence") : List.of("hold", "clear")) {
            node.get(key).ifPresent(one -> one.problem("not-beside-pattern", key, kind));
        }
    }

    private static Optional<Duration> silence(YamlNode silence) {
        Optional<Duration> after = silence.need("after").flatMap(YamlNode::duration);
        if (silence.isMapping()) {
            silence.finish();
        }
        return after;
    }
}
