package dev.caretaker.compliance.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.caretaker.compliance.interval.Times;
import dev.caretaker.model.standard.Verdict;
import java.util.OptionalDouble;

/** Times in a report: milliseconds by verdict. */
final class TimesJson {
    private TimesJson() {}

    static ObjectNode write(Times times) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (Verdict verdict : Verdict.values()) {
            json.put(verdict.word(), times.in(verdict));
        }
        return json;
    }

    static Times read(JsonNode json) {
        Times times = Times.NONE;
        for (Verdict verdict : Verdict.values()) {
            times = times.plus(Times.of(verdict, json.path(verdict.word()).asLong()));
        }
        return times;
    }

    /** Puts the two figures that stand side by side; one that is undefined is left out. */
    static void putShares(ObjectNode json, Times times) {
        put(json, "compliance", times.compliance());
        put(json, "coverage", times.coverage());
    }

    private static void put(ObjectNode json, String name, OptionalDouble share) {
        share.ifPresent(there -> json.put(name, Math.round(there * 1e6) / 1e6));
    }
}
