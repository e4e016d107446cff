package dev.caretaker.provisioning.standards;

import dev.caretaker.model.response.Priority;
import dev.caretaker.model.response.Response;
import dev.caretaker.provisioning.yaml.YamlNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Reads what happens on a breach. */
final class RespondReader {
    private RespondReader() {}

    static Optional<Response> read(YamlNode node) {
        if (!node.isMapping()) {
            node.problem("not-a-mapping");
            return Optional.empty();
        }
        Optional<YamlNode> order = node.get("order");
        Optional<Response.OrderTerms> terms = order.flatMap(RespondReader::order);
        Optional<String> page = node.get("page").flatMap(YamlNode::text).filter(policy -> !policy.equals("none"));
        node.finish();
        return order.isPresent() && terms.isEmpty() ? Optional.empty() : Optional.of(new Response(terms, page));
    }

    private static Optional<Response.OrderTerms> order(YamlNode node) {
        if (!node.isMapping()) {
            node.problem("not-a-mapping");
            return Optional.empty();
        }
        Optional<String> trade = node.need("trade").flatMap(YamlNode::text);
        Optional<Priority> priority = node.need("priority").flatMap(RespondReader::priority);
        Optional<String> procedure = node.get("procedure").flatMap(YamlNode::text);
        Optional<String> skill = node.get("skill").flatMap(YamlNode::text);
        node.finish();
        return trade.flatMap(one -> priority.map(urgent -> new Response.OrderTerms(one, urgent, procedure, skill)));
    }

    static Optional<Priority> priority(YamlNode node) {
        return node.oneOf(
                word -> Priority.find(word.toLowerCase(Locale.ROOT)),
                Arrays.stream(Priority.values()).map(Priority::name).toList());
    }
}
