package dev.caretaker.alerting.incident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.caretaker.model.verdict.Normal;
import java.time.DayOfWeek;
import java.util.Optional;

/** What was known of normal values, as it is kept with evidence: figures, from which sentences are made when read. */
final class NormalJson {
    private NormalJson() {}

    static void write(ObjectNode node, Normal normal) {
        switch (normal) {
            case Normal.Known known ->
                node.put("usual", known.usual())
                        .put("day", known.day().getValue())
                        .put("hour", known.hour());
            case Normal.Learning learning -> node.put("days", learning.days()).put("needed", learning.needed());
        }
    }

    static Optional<Normal> read(JsonNode node) {
        if (!node.isObject()) {
            return Optional.empty();
        }
        return Optional.of(
                node.has("usual")
                        ? new Normal.Known(
                                node.path("usual").asDouble(),
                                DayOfWeek.of(node.path("day").asInt()),
                                node.path("hour").asInt())
                        : new Normal.Learning(
                                node.path("days").asInt(), node.path("needed").asInt()));
    }
}
