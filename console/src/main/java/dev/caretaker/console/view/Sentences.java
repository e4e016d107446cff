package dev.caretaker.console.view;

import dev.caretaker.gateway.quarantine.Quarantined;
import dev.caretaker.model.text.Language;
import dev.caretaker.model.text.Messages;
import dev.caretaker.records.Actor;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What happened, told in the reader's language from the stored facts. */
public final class Sentences {
    private static final Messages TIMELINE = Messages.of(Sentences.class, "timeline");
    private static final Messages QUARANTINE = Messages.of(Quarantined.class, "reasons");

    /** The facts that say why or to whom, the most telling first. */
    private static final List<String> DETAILS =
            List.of("detail", "reason", "receiver", "policy", "excused-by", "order");

    private Sentences() {}

    /** Why a message is in quarantine. */
    public static String quarantine(Language language, String reason, List<String> args) {
        return QUARANTINE.codes().contains(reason)
                ? QUARANTINE.say(language, reason, args.toArray())
                : TIMELINE.say(language, "quarantine-other", reason, String.join(", ", args));
    }

    public static String incident(Language language, String what, Actor by, Map<String, String> facts) {
        return say(language, "incident." + what, by, facts);
    }

    public static String order(Language language, String what, Actor by, Map<String, String> facts) {
        return say(language, "order." + what, by, facts);
    }

    public static String deviation(Language language, String what, Actor by, Map<String, String> facts) {
        return say(language, "deviation." + what, by, facts);
    }

    public static JsonObject actor(Actor by) {
        return new JsonObject().put("kind", by.kind()).put("id", by.id());
    }

    private static String say(Language language, String code, Actor by, Map<String, String> facts) {
        Optional<String> detail =
                DETAILS.stream().map(facts::get).filter(Objects::nonNull).findFirst();
        String told = detail.isPresent() && TIMELINE.codes().contains(code + "+") ? code + "+" : code;
        String known = TIMELINE.codes().contains(told) ? told : "other";
        return TIMELINE.say(language, known, by.id(), detail.orElse(""), code.substring(code.indexOf('.') + 1));
    }
}
