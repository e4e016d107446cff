package dev.caretaker.registry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a version stands in its lifecycle, as people see it on a day. */
public enum VersionState {
    /** Being written. */
    DRAFT,
    /** Submitted, waiting for a second person. */
    IN_REVIEW,
    /** Published; in force from its day. */
    PUBLISHED,
    /** Published, and a later version is in force. */
    SUPERSEDED,
    /** No longer in force, and nothing took its place. */
    RETIRED,
    /** A draft that was given up. */
    DISCARDED;

    /** The state of a word such as {@code in-review}. */
    public static Optional<VersionState> find(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** The word used in addresses and answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
