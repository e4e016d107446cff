package dev.caretaker.server.command;

import dev.caretaker.model.text.Language;
import dev.caretaker.model.text.Messages;
import java.io.PrintWriter;
import java.util.stream.Stream;

/**
 * Where a command speaks, and in which language.
 *
 * @param language the reader's language
 * @param out for what was asked for
 * @param err for what went wrong and for progress
 */
public record Terminal(Language language, PrintWriter out, PrintWriter err) {
    private static final Messages MESSAGES = Messages.of(Terminal.class, "says");

    /**
     * The language the environment asks for: that of LC_ALL, LC_MESSAGES or LANG. Java's own default would forget it on
     * machines where that locale is not installed.
     */
    public static Language languageOfThisMachine() {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(System.getenv()::get)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .map(Language::of)
                .orElse(Language.EN);
    }

    /** Prints a sentence. */
    void say(String code, Object... args) {
        out.println(text(code, args));
    }

    /** A sentence or word in the reader's language. */
    String text(String code, Object... args) {
        return MESSAGES.say(language, code, args);
    }

    /** Prints a line as it is. */
    void print(String line) {
        out.println(line);
    }

    /** Prints progress. */
    void progress(String code, Object... args) {
        err.println(text(code, args));
    }
}
