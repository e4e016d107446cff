package dev.caretaker.model.point;

import java.util.regex.Pattern;

/** The rule all names in addresses follow: lower-case letters, digits and hyphens, a letter or digit first. */
public final class Ids {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private Ids() {}

    /** A text that is an id; {@link IllegalArgumentException} says what is wrong with any other. */
    public static String slug(String kind, String text) {
        if (!SLUG.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    kind + " id '" + text + "' may have lower-case letters, digits and hyphens only, up to 63");
        }
        return text;
    }
}
