package dev.caretaker.server.advice;

import dev.caretaker.model.text.Language;
import dev.caretaker.model.text.Messages;
import dev.caretaker.model.text.Sentence;
import java.util.Arrays;
import java.util.List;

/** Something only the person at the keyboard can put right: one sentence says what to do, and the exit code is 2. */
public final class UserException extends RuntimeException implements Sentence {
    private static final long serialVersionUID = 1L;

    private static final Messages MESSAGES = Messages.of(UserException.class, "errors");

    private final String code;
    private final transient List<Object> args;

    /** The sentence of a code, with the values it names; sentences among them are said in the same language. */
    public UserException(String code, Object... args) {
        super(code + List.of(args));
        this.code = code;
        this.args = Arrays.stream(args)
                .map(arg -> arg instanceof Sentence ? arg : String.valueOf(arg))
                .toList();
    }

    @Override
    public String say(Language language) {
        Object[] said = args.stream()
                .map(arg -> arg instanceof Sentence sentence ? sentence.say(language) : arg)
                .toArray();
        return MESSAGES.say(language, code, said);
    }
}
