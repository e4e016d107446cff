package dev.caretaker.server.advice;

import dev.caretaker.model.text.Language;
import dev.caretaker.model.text.Messages;
import java.util.Arrays;
import java.util.List;

/** Something only the person at the keyboard can put right: one sentence says what to do, and the exit code is 2. */
public final class UserException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final Messages MESSAGES = Messages.of(UserException.class, "errors");

    private final String code;
    private final transient List<String> args;

    /** The sentence of a code, with the values it names. */
    public UserException(String code, Object... args) {
        super(code + List.of(args));
        this.code = code;
        this.args = Arrays.stream(args).map(String::valueOf).toList();
    }

    /** The sentence in a language. */
    public String say(Language language) {
        return MESSAGES.say(language, code, args.toArray());
    }
}
