package dev.caretaker.model.text;

/**
 * A name or title in both languages.
 *
 * @param en English
 * @param zh Simplified Chinese
 */
public record Text(String en, String zh) {
    /** Refuses a blank text in either language. */
    public Text {
        if (en.isBlank() || zh.isBlank()) {
            throw new IllegalArgumentException("A text needs both languages: en '" + en + "', zh '" + zh + "'");
        }
    }

    /** The text in the reader's language. */
    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
