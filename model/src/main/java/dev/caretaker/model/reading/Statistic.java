package dev.caretaker.model.reading;

import java.util.Locale;
import java.util.Optional;

/** How the readings of a window become one number. */
public enum Statistic {
    /** The arithmetic mean. */
    MEAN,
    /** The smallest. */
    MIN,
    /** The largest. */
    MAX,
    /** The sum. */
    SUM,
    /** How many there are. */
    COUNT,
    /** The last one. */
    LAST;

    /** The statistic of a word such as {@code mean}. */
    public static Optional<Statistic> find(String word) {
        for (Statistic statistic : values()) {
            if (statistic.word().equals(word)) {
                return Optional.of(statistic);
            }
        }
        return Optional.empty();
    }

    /** The word used in files and addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
