package dev.caretaker.compliance;

import java.util.Locale;
import java.util.Optional;

/** What figures are summed by. */
public enum GroupBy {
    /** By standard, all versions together. */
    STANDARD,
    /** By point. */
    SUBJECT,
    /** By space. */
    SPACE,
    /** By floor. */
    FLOOR,
    /** By building. */
    BUILDING,
    /** By site. */
    SITE,
    /** By discipline. */
    DISCIPLINE,
    /** By published document. */
    DOCUMENT;

    /** The one of a word as it is written in addresses. */
    public static Optional<GroupBy> find(String word) {
        for (GroupBy one : values()) {
            if (one.word().equals(word)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** The word used in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
