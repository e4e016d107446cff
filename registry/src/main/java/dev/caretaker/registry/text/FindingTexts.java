package dev.caretaker.registry.text;

import dev.caretaker.model.text.Language;
import dev.caretaker.model.text.Messages;
import dev.caretaker.model.text.Text;
import dev.caretaker.provisioning.Problem;

/** Puts what was found into words. */
public final class FindingTexts {
    private static final Messages MESSAGES = Messages.of(FindingTexts.class, "findings");

    private FindingTexts() {}

    /** A finding with its code and what its sentence names. */
    public static Finding finding(String code, Object... args) {
        return finding(new At(0, ""), code, args);
    }

    /** A finding at a place of the text, with its code and what its sentence names. */
    public static Finding finding(At at, String code, Object... args) {
        Text says = new Text(MESSAGES.say(Language.EN, code, args), MESSAGES.say(Language.ZH, code, args));
        return new Finding(at.line, at.key, code, says);
    }

    /** What the reader of files found, without the place, which the finding bears itself. */
    static Finding of(Problem problem) {
        Text says = new Text(sentence(problem, Language.EN), sentence(problem, Language.ZH));
        return new Finding(problem.line(), problem.key(), problem.code(), says);
    }

    private static String sentence(Problem problem, Language language) {
        String whole = problem.say(language);
        String place = problem.line() > 0
                ? problem.file() + ":" + problem.line()
                : problem.file().toString();
        String lead = problem.key().isEmpty() ? place + ": " : place + ": " + problem.key() + ": ";
        return whole.startsWith(lead) ? whole.substring(lead.length()) : whole;
    }

    /** Where in a text. */
    public record At(int line, String key) {}
}
