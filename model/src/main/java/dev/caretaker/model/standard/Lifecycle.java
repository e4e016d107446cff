package dev.caretaker.model.standard;

import java.util.Locale;
import java.util.Optional;

/** Where a version stands in its life. */
public enum Lifecycle {
    /** Written, not in force. */
    DRAFT,
    /** In force from its date. */
    PUBLISHED,
    /** No longer in force. */
    RETIRED;

    /** The one of a word as it is written in files. */
    public static Optional<Lifecycle> find(String word) {
        for (Lifecycle one : values()) {
            if (one.word().equals(word)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** The word used in files and addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
