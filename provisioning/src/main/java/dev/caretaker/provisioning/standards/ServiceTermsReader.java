package dev.caretaker.provisioning.standards;

import dev.caretaker.model.service.ServiceTerms;
import dev.caretaker.model.service.ServiceTerms.ResponseTerm;
import dev.caretaker.model.service.ServiceTerms.Sign;
import dev.caretaker.provisioning.yaml.YamlNode;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Reads how soon orders are answered and done. */
final class ServiceTermsReader {
    private ServiceTermsReader() {}

    static Optional<ServiceTerms> read(YamlNode node) {
        if (!node.isMapping()) {
            node.problem("not-a-mapping");
            return Optional.empty();
        }
        Optional<ResponseTerm> accept = response(node, Sign.ACCEPT);
        Optional<ResponseTerm> arrive = response(node, Sign.ARRIVE);
        Optional<Duration> complete = length(node, "complete");
        Optional<String> during = node.get("during").flatMap(YamlNode::text).filter(word -> !word.equals("always"));
        Set<String> pauses = new LinkedHashSet<>();
        node.get("pauses")
                .ifPresent(list -> list.oneOrMore()
                        .forEach(item -> item.oneOf(
                                        word -> Optional.of(word).filter(ServiceTerms.PAUSES::contains),
                                        ServiceTerms.PAUSES)
                                .ifPresent(pauses::add)));
        node.finish();
        if (accept.isPresent() && arrive.isPresent()) {
            node.problem("service-two-answers");
            return Optional.empty();
        }
        Optional<ResponseTerm> response = accept.or(() -> arrive);
        if (response.isEmpty() && complete.isEmpty()) {
            node.problem("service-asks-nothing");
            return Optional.empty();
        }
        return Optional.of(new ServiceTerms(response, complete, during, pauses));
    }

    private static Optional<ResponseTerm> response(YamlNode node, Sign sign) {
        return length(node, sign.word()).map(within -> new ResponseTerm(sign, within));
    }

    private static Optional<Duration> length(YamlNode node, String key) {
        return node.get(key)
                .flatMap(one -> one.duration().filter(length -> {
                    if (length.isZero()) {
                        one.problem("service-no-time");
                    }
                    return !length.isZero();
                }));
    }
}
