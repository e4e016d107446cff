package dev.caretaker.model.wording;

import dev.caretaker.model.text.Language;
import dev.caretaker.model.text.Messages;
import dev.caretaker.model.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Phrases and lists of one language.
 *
 * @param language the language
 */
record Speech(Language language) {
    private static final Messages PHRASES = Messages.of(Speech.class, "phrases");
    private static final Pattern CHINESE_MEETS_OTHER =
            Pattern.compile("(?<=\\p{IsHan})(?=[\\p{IsLatin}\\d])|(?<=[\\p{IsLatin}\\d%°³])(?=\\p{IsHan})");

    String say(String code, Object... args) {
        return PHRASES.say(language, code, args);
    }

    String of(Text text) {
        return text.in(language);
    }

    boolean has(String code) {
        return PHRASES.codes().contains(code);
    }

    /** Words in a row, the last two joined by a phrase such as {@code list.or}. */
    String list(String joint, List<String> words) {
        String all = words.get(0);
        for (int i = 1; i < words.size(); i++) {
            all = say(i == words.size() - 1 ? joint : "list.next", all, words.get(i));
        }
        return all;
    }

    /** Clauses joined one after another by a phrase such as {@code clauses.and}. */
    String clauses(String joint, List<String> clauses) {
        return clauses.stream().reduce((one, other) -> say(joint, one, other)).orElse("");
    }

    /** A clause as a sentence of its own. */
    String sentence(String clause) {
        return say("sentence", clause.substring(0, 1).toUpperCase(Locale.ROOT) + clause.substring(1));
    }

    /** With the blanks that Chinese typography wants between its characters and others. */
    String spaced(String text) {
        return language == Language.ZH ? CHINESE_MEETS_OTHER.matcher(text).replaceAll(" ") : text;
    }

    /** A name within a sentence: an English one begins small, unless it is an abbreviation. */
    String within(Text name) {
        String text = of(name);
        boolean capitalised = text.length() > 1 && Character.isLowerCase(text.charAt(1));
        return capitalised ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
    }
}
