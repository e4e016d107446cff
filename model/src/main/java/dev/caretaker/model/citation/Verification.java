package dev.caretaker.model.citation;

import java.util.Locale;
import java.util.Optional;

/** How sure we are of a figure. */
public enum Verification {
    /** Seen with the document named. */
    VERIFIED,
    /** Seen restated by others. */
    RESTATED,
    /** Seen in part. */
    PARTLY_VERIFIED,
    /** Not seen; ships as a draft. */
    UNVERIFIED;

    /** The one of a word as it is written in files. */
    public static Optional<Verification> find(String word) {
        for (Verification one : values()) {
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
