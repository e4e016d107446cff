package dev.caretaker.model.requirement;

import java.util.Locale;
import java.util.Optional;

/** What the points of a group share. */
public enum Within {
    /** The asset or space itself that they belong to. */
    PLACE,
    /** The space. */
    SPACE,
    /** The floor. */
    FLOOR,
    /** The building. */
    BUILDING,
    /** The site. */
    SITE;

    /** The one of a word as it is written in files. */
    public static Optional<Within> find(String word) {
        for (Within one : values()) {
            if (one.word().equals(word)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** The word used in files and addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
