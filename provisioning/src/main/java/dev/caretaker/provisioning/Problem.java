package dev.caretaker.provisioning;

import dev.caretaker.model.text.Language;
import dev.caretaker.model.text.Messages;
import dev.caretaker.model.text.Sentence;
import java.nio.file.Path;
import java.util.List;

/**
 * A mistake in a file.
 *
 * @param file the file
 * @param line the line, from 1; 0 where the file as a whole is meant
 * @param key the key, as {@code sites[0].floors[2].id}; empty where the file as a whole is meant
 * @param code what is wrong, a code of the messages of this package
 * @param args the values the sentence names
 */
public record Problem(Path file, int line, String key, String code, List<String> args) implements Sentence {
    private static final Messages MESSAGES = Messages.of(Problem.class, "problems");

    /** Copies the values. */
    public Problem {
        args = List.copyOf(args);
    }

    /** The whole sentence: file, line, key, what is wrong and how to mend it. */
    @Override
    public String say(Language language) {
        String place = line > 0 ? file + ":" + line : file.toString();
        String what = MESSAGES.say(language, code, args.toArray());
        return key.isEmpty() ? place + ": " + what : place + ": " + key + ": " + what;
    }
}
