package dev.caretaker.records;

/**
 * Who did something.
 *
 * @param kind {@code user}, {@code token} or {@code system}
 * @param id the user, token or part of the system
 */
public record Actor(String kind, String id) {
    /** A person. */
    public static Actor user(String id) {
        return new Actor("user", id);
    }

    /** A part of the system, such as {@code judging}. */
    public static Actor system(String part) {
        return new Actor("system", part);
    }

    /** Reads what {@link #toString()} wrote. */
    public static Actor parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("Actor '" + text + "' must be written kind:id");
        }
        return new Actor(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
