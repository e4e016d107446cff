package dev.caretaker.model.requirement;

import java.util.List;
import java.util.Optional;

/**
 * The limits that hold, which may depend on the time of year or day and on what the subject is.
 *
 * @param choices the limits for some circumstances; the first that is given counts
 * @param otherwise the limits where none of them is; where there are none either, the standard does not apply
 */
public record Allowed(List<Choice> choices, Optional<Limits> otherwise) {
    /** Copies the choices. */
    public Allowed {
        choices = List.copyOf(choices);
    }

    /** The same limits always. */
    public static Allowed always(Limits limits) {
        return new Allowed(List.of(), Optional.of(limits));
    }

    /** The limits, where they are always the same. */
    public Optional<Limits> always() {
        return choices.isEmpty() ? otherwise : Optional.empty();
    }

    /**
     * Limits for a circumstance.
     *
     * @param when the circumstance
     * @param limits the limits then
     */
    public record Choice(When when, Limits limits) {}

    /** A circumstance on which limits depend. */
    public sealed interface When {
        /**
         * A season of the site.
         *
         * @param name its name
         */
        record InSeason(String name) implements When {}

        /**
         * The hours of a calendar of the site.
         *
         * @param calendar its name
         */
        record During(String calendar) implements When {}

        /**
         * The grade of the site or building.
         *
         * @param grade the grade
         */
        record Grade(String grade) implements When {}

        /**
         * An attribute of the asset or of what is around it.
         *
         * @param key its key
         * @param value its value
         */
        record Attribute(String key, String value) implements When {}

        /** Whether it comes and goes with time; what a subject is does not. */
        default boolean changes() {
            return this instanceof InSeason || this instanceof During;
        }
    }
}
