package dev.caretaker.registry;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which versions somebody wants to see.
 *
 * @param only the words allowed for each field, such as {@code jurisdiction: [CN, EU]}; a field that is not named may have any
 * @param sort the order
 * @param descending whether the order is turned round
 * @param after the {@code next} of the piece before
 * @param limit how many at most
 */
public record VersionQuery(
        Map<Field, Set<String>> only, Sort sort, boolean descending, Optional<String> after, int limit) {
    /** Copies the filter. */
    public VersionQuery {
        only = Map.copyOf(only);
    }

    /** Everything, in the order of standards. */
    public static VersionQuery all(int limit) {
        return new VersionQuery(Map.of(), Sort.STANDARD, false, Optional.empty(), limit);
    }

    /** A field to choose by. */
    public enum Field {
        /** The standard, written document.name. */
        STANDARD("standard_id"),
        /** The document. */
        DOCUMENT("document"),
        /** The discipline. */
        DISCIPLINE("discipline"),
        /** Where it stands. */
        STATE("shown"),
        /** How sure we are of the figure. */
        VERIFICATION("verification"),
        /** Where it holds. */
        JURISDICTION("jurisdiction");

        private final String column;

        Field(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }

        /** The value in the column of a word. */
        String kept(String word) {
            return this == STATE
                    ? VersionState.find(word).map(VersionState::name).orElse(word)
                    : word;
        }
    }

    /** An order. */
    public enum Sort {
        /** By standard, then version. */
        STANDARD("standard_id"),
        /** By the day it comes into force. */
        EFFECTIVE("effective"),
        /** By when it last changed. */
        CHANGED("changed_at");

        private final String column;

        Sort(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }
}
