package dev.caretaker.gateway.quarantine;

import dev.caretaker.model.text.Language;
import dev.caretaker.model.text.Messages;
import dev.caretaker.model.text.Sentence;
import java.util.Arrays;
import java.util.List;

/**
 * That something could not be decoded, and why.
 *
 * @param reason why
 * @param args the values the sentence names
 */
public record Rejection(Reason reason, List<String> args) implements Sentence {
    private static final Messages MESSAGES = Messages.of(Rejection.class, "reasons");
    private static final int LONGEST_ARG = 200;

    /** Copies the values, long ones cut. */
    public Rejection {
        args = args.stream().map(Rejection::cut).toList();
    }

    /** A rejection for a reason. */
    public static Rejection of(Reason reason, Object... args) {
        return new Rejection(reason, Arrays.stream(args).map(String::valueOf).toList());
    }

    /** The sentence of a stored code, also of one this version does not know. */
    public static String say(Language language, String code, List<String> args) {
        return Reason.find(code)
                .map(reason -> new Rejection(reason, args).say(language))
                .orElseGet(() -> of(Reason.REASON_UNKNOWN, code).say(language));
    }

    @Override
    public String say(Language language) {
        return MESSAGES.say(language, reason.code(), args.toArray());
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_ARG ? text : text.substring(0, LONGEST_ARG) + "…";
    }
}
