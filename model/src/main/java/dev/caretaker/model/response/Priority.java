package dev.caretaker.model.response;

import java.util.Locale;
import java.util.Optional;

/** How urgent an order is. */
public enum Priority {
    /** Life safety. */
    P0,
    /** Urgent utility. */
    P1,
    /** Major fault. */
    P2,
    /** Routine. */
    P3;

    /** The one of a word as it is written in files. */
    public static Optional<Priority> find(String word) {
        for (Priority one : values()) {
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
