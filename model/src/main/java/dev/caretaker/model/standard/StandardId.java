package dev.caretaker.model.standard;

/**
 * Which standard, whatever its version: document, dot, its own name: {@code gb-t-18883-2022.co2}.
 *
 * @param document the id of the published document
 * @param name the standard's name in it
 */
public record StandardId(String document, String name) implements Comparable<StandardId> {
    /** Refuses ids with other characters than small letters, digits and hyphens. */
    public StandardId {
        if (!document.matches("[a-z0-9-]+") || !name.matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException(
                    "Standard id '" + document + "." + name + "' may have lower-case letters, digits and hyphens only");
        }
    }

    /** Reads {@code document.name}. */
    public static StandardId parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException(
                    "Standard id '" + text + "' is written document.name, as in gb-t-18883-2022.co2");
        }
        return new StandardId(text.substring(0, dot), text.substring(dot + 1));
    }

    @Override
    public int compareTo(StandardId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return document + "." + name;
    }
}
