package dev.caretaker.console.problem;

import dev.caretaker.model.text.Language;
import dev.caretaker.registry.text.Finding;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** One thing wrong with a request. */
sealed interface Fault {
    /** How it is told. */
    JsonObject in(Language language);

    /** What stands against a text or a version. */
    static Fault of(Finding finding) {
        return new InText(finding);
    }

    /**
     * It does not follow the contract.
     *
     * @param place {@code pointer} or {@code parameter}
     * @param where the JSON Pointer or the name of the parameter
     * @param rule the rule that is broken, as the keyword of JSON Schema
     * @param args what the rule allows
     */
    record OfContract(String place, String where, String rule, List<String> args) implements Fault {
        @Override
        public JsonObject in(Language language) {
            String key = "rule." + rule;
            String code = Problem.MESSAGES.codes().contains(key) ? key : "rule.other";
            return new JsonObject()
                    .put(place, where)
                    .put("detail", Problem.MESSAGES.say(language, code, args.toArray()));
        }
    }

    /**
     * Its text does not stand.
     *
     * @param finding what was found
     */
    record InText(Finding finding) implements Fault {
        @Override
        public JsonObject in(Language language) {
            JsonObject json = new JsonObject();
            if (finding.line() > 0) {
                json.put("line", finding.line());
            }
            if (!finding.key().isEmpty()) {
                json.put("key", finding.key());
            }
            return json.put("code", finding.code()).put("detail", finding.says().in(language));
        }
    }
}
