package dev.caretaker.console.view;

import dev.caretaker.alerting.paging.webhook.Webhook;
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

    /** How the reason of a page begins that a receiver answered with a status. */
    private static final String HTTP = "http-";

    private Sentences() {}

    /** Why a message is in quarantine. */
    public static String quarantine(Language language, String reason, List<String> args) {
        return QUARANTINE.codes().contains(reason)
                ? QUARANTINE.say(language, reason, args.toArray())
                : TIMELINE.say(language, "quarantine-other", reason, String.join(", ", args));
    }

    /** The sentence of an entry in the timeline of an incident, in a language. */
    public static String incident(Language language, String what, Actor by, Map<String, String> facts) {
        return facts.containsKey("receiver") && TIMELINE.codes().contains("incident." + what + "*")
                ? page(language, "incident." + what, facts)
                : say(language, "incident." + what, by, facts);
    }

    /** The sentence of an entry in the timeline of a work order, in a language. */
    public static String order(Language language, String what, Actor by, Map<String, String> facts) {
        return say(language, "order." + what, by, facts);
    }

    /** The sentence of an entry in the timeline of a deviation, in a language. */
    public static String deviation(Language language, String what, Actor by, Map<String, String> facts) {
        return say(language, "deviation." + what, by, facts);
    }

    /** Who did something, as the API shows them. */
    public static JsonObject actor(Actor by) {
        return new JsonObject().put("kind", by.kind()).put("id", by.id());
    }

    /** Whom a page went to, what it was about and what became of it. */
    private static String page(Language language, String code, Map<String, String> facts) {
        String receiver = Webhook.host(facts.getOrDefault("receiver", ""));
        String about = word(language, "page-about.", facts.getOrDefault("type", ""));
        String reason = facts.getOrDefault("reason", "");
        String why = reason.startsWith(HTTP)
                ? TIMELINE.say(language, "page-reason.http", reason.substring(HTTP.length()))
                : word(language, "page-reason.", reason);
        return TIMELINE.say(language, code + "*", receiver, about, why);
    }

    /** A word of the facts in the reader's language; as it is where nobody has translated it. */
    private static String word(Language language, String prefix, String word) {
        return TIMELINE.codes().contains(prefix + word) ? TIMELINE.say(language, prefix + word) : word;
    }

    private static String say(Language language, String code, Actor by, Map<String, String> facts) {
        Optional<String> detail =
                DETAILS.stream().map(facts::get).filter(Objects::nonNull).findFirst();
        String told = detail.isPresent() && TIMELINE.codes().contains(code + "+") ? code + "+" : code;
        String known = TIMELINE.codes().contains(told) ? told : "other";
        return TIMELINE.say(language, known, by.id(), detail.orElse(""), code.substring(code.indexOf('.') + 1));
    }
}
