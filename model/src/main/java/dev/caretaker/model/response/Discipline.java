package dev.caretaker.model.response;

import java.util.Locale;
import java.util.Optional;

/** What part of keeping a building a standard belongs to. */
public enum Discipline {
    /** Fire and life safety. */
    FIRE,
    /** Other hazards. */
    SAFETY,
    /** Doors, locks, patrols. */
    ACCESS,
    /** Cleanliness. */
    HYGIENE,
    /** Air, warmth, light, sound. */
    COMFORT,
    /** Plant and supplies. */
    EQUIPMENT;

    /** The one of a word as it is written in files. */
    public static Optional<Discipline> find(String word) {
        for (Discipline one : values()) {
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
