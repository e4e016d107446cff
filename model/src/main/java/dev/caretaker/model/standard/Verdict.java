package dev.caretaker.model.standard;

import java.util.Locale;
import java.util.Optional;

/** What judging says of a standard and a subject over an interval. */
public enum Verdict {
    /** The standard is kept. */
    PASS,
    /** It is breached. */
    FAIL,
    /** No, late or bad data: nobody can tell. */
    NOT_EVALUABLE,
    /** Out of its hours, or the plant is off. */
    NOT_APPLICABLE,
    /** Breached within a maintenance window or an approved deviation. */
    EXCUSED;

    /** The one of a word as it is written in files. */
    public static Optional<Verdict> find(String word) {
        for (Verdict one : values()) {
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
