package dev.caretaker.model.site;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a place was marked with in the site file, for standards to choose by.
 *
 * @param grade the grade of service that was agreed for it, in the words of the contract
 * @param tags words it was tagged with
 * @param attributes what else is known of it, by key
 */
public record Traits(Optional<String> grade, Set<String> tags, Map<String, String> attributes) {
    /** A place that was not marked. */
    public static final Traits NONE = new Traits(Optional.empty(), Set.of(), Map.of());

    /** Copies the collections. */
    public Traits {
        tags = Set.copyOf(tags);
        attributes = Map.copyOf(attributes);
    }
}
