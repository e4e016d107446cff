package dev.caretaker.model.text;

import java.util.Locale;

/** A language the product speaks. */
public enum Language {
    /** English. */
    EN(Locale.ENGLISH),
    /** Simplified Chinese. */
    ZH(Locale.SIMPLIFIED_CHINESE);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The locale by which numbers and times are written. */
    public Locale locale() {
        return locale;
    }

    /** The language of a tag such as {@code zh-CN}, {@code zh_CN.UTF-8} or {@code en}; English for any other. */
    public static Language of(String tag) {
        return tag.toLowerCase(Locale.ROOT).startsWith("zh") ? ZH : EN;
    }
}
