package dev.caretaker.model.response;

import java.util.Locale;
import java.util.Optional;

/** How bad a breach is. */
public enum Severity {
    /** Worth knowing. */
    INFO,
    /** To be put right in its time. */
    MINOR,
    /** To be put right soon. */
    MAJOR,
    /** A danger to life or to the building. */
    CRITICAL;

    /** The one of a word as it is written in files. */
    public static Optional<Severity> find(String word) {
        for (Severity one : values()) {
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
