package dev.caretaker.console.problem;

import dev.caretaker.model.text.Language;
import dev.caretaker.model.text.Messages;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A problem before it is put into words.
 *
 * @param status the HTTP status
 * @param code the stable code
 * @param args the values its sentence names
 * @param errors each thing wrong with the request, where it is the request that is wrong
 * @param retryAfter how long to wait, where waiting helps
 */
record Problem(int status, String code, List<String> args, List<Fault> errors, Optional<Duration> retryAfter) {
    static final Messages MESSAGES = Messages.of(Problem.class, "problems", "standards");

    static Problem of(int status, String code, List<String> args) {
        return new Problem(status, code, args, List.of(), Optional.empty());
    }

    static boolean known(String code) {
        return MESSAGES.codes().contains(code + ".title");
    }

    /** The body of the answer. */
    JsonObject in(Language language, String address) {
        JsonObject body = new JsonObject()
                .put("type", "about:blank")
                .put("status", status)
                .put("code", code)
                .put("title", say(language, "title"))
                .put("detail", say(language, "detail"))
                .put("mend", say(language, "mend"))
                .put("instance", address);
        if (!errors.isEmpty()) {
            JsonArray list = new JsonArray();
            errors.forEach(error -> list.add(error.in(language)));
            body.put("errors", list);
        }
        return body;
    }

    private String say(Language language, String part) {
        String key = (known(code) ? code : "status-" + status) + "." + part;
        return MESSAGES.say(language, key, args.toArray());
    }
}
