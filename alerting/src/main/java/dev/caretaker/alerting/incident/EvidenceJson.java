package dev.caretaker.alerting.incident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Quality;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.verdict.Evidence;
import dev.caretaker.model.verdict.Evidence.Compared;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Evidence as it is kept in a column. */
final class EvidenceJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EvidenceJson() {}

    static String write(Evidence evidence) {
        ObjectNode node = measured(evidence);
        ArrayNode readings = node.putArray("readings");
        for (Reading reading : evidence.readings()) {
            readings.add(measured(reading)
                    .put("received", reading.received().toEpochMilli())
                    .put("quality", reading.quality().name()));
        }
        return node.toString();
    }

    /** What is proved, the same for the same readings however often they arrive. */
    static String proof(Evidence evidence) {
        ObjectNode node = measured(evidence);
        ArrayNode readings = node.putArray("readings");
        evidence.readings().forEach(reading -> readings.add(measured(reading)));
        return node.toString();
    }

    private static ObjectNode measured(Evidence evidence) {
        ObjectNode node = JSON.createObjectNode();
        node.put("since", evidence.since().toEpochMilli());
        if (Double.isFinite(evidence.measured())) {
            node.put("measured", evidence.measured());
        }
        compared(node, evidence.compared());
        return node;
    }

    /** The usual case, the first part with limits that are always the same, is left out. */
    private static void compared(ObjectNode node, Compared compared) {
        if (compared.part() > 0) {
            node.put("part", compared.part());
        }
        compared.limits().ifPresent(limits -> limits(node.putObject("limits"), limits));
        compared.normal().ifPresent(normal -> NormalJson.write(node.putObject("normal"), normal));
    }

    private static void limits(ObjectNode node, Limits limits) {
        if (limits.hasLow()) {
            node.put(limits.lowAllowed() ? "atLeast" : "above", limits.low());
        }
        if (limits.hasHigh()) {
            node.put(limits.highAllowed() ? "atMost" : "below", limits.high());
        }
    }

    private static Compared compared(JsonNode node) {
        JsonNode limits = node.path("limits");
        return new Compared(
                node.path("part").asInt(0),
                limits.isObject() ? Optional.of(limits(limits)) : Optional.empty(),
                NormalJson.read(node.path("normal")));
    }

    private static Limits limits(JsonNode node) {
        boolean above = node.has("above");
        boolean below = node.has("below");
        return new Limits(
                node.path(above ? "above" : "atLeast").asDouble(Double.NEGATIVE_INFINITY),
                !above,
                node.path(below ? "below" : "atMost").asDouble(Double.POSITIVE_INFINITY),
                !below);
    }

    private static ObjectNode measured(Reading reading) {
        return JSON.createObjectNode()
                .put("point", reading.point().toString())
                .put("time", reading.time().toEpochMilli())
                .put("value", reading.value());
    }

    static Evidence read(String json) {
        try {
            JsonNode node = JSON.readTree(json);
            List<Reading> readings = new ArrayList<>();
            for (JsonNode reading : node.path("readings")) {
                readings.add(new Reading(
                        PointId.parse(reading.path("point").asText()),
                        Instant.ofEpochMilli(reading.path("time").asLong()),
                        reading.path("value").asDouble(),
                        Instant.ofEpochMilli(reading.path("received").asLong()),
                        Quality.valueOf(reading.path("quality").asText())));
            }
            return new Evidence(
                    Instant.ofEpochMilli(node.path("since").asLong()),
                    node.path("measured").asDouble(Double.NaN),
                    compared(node),
                    readings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "The evidence of an incident is stored as something other than the expected JSON", e);
        }
    }

    /** The proving readings alone, with times that people read, for the facts of a timeline entry. */
    static String readings(Evidence evidence) {
        ArrayNode list = JSON.createArrayNode();
        for (Reading reading : evidence.readings()) {
            list.addObject()
                    .put("point", reading.point().toString())
                    .put("time", reading.time().toString())
                    .put("value", reading.value());
        }
        return list.toString();
    }
}
