package dev.caretaker.console.problem;

import dev.caretaker.model.text.Language;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * One thing wrong with a request.
 *
 * @param place {@code pointer} or {@code parameter}
 * @param where the JSON Pointer or the name of the parameter
 * @param rule the rule that is broken, as the keyword of JSON Schema
 * @param args what the rule allows
 */
record Fault(String place, String where, String rule, List<String> args) {
    JsonObject in(Language language) {
        String key = "rule." + rule;
        String code = Problem.MESSAGES.codes().contains(key) ? key : "rule.other";
        return new JsonObject().put(place, where).put("detail", Problem.MESSAGES.say(language, code, args.toArray()));
    }
}
