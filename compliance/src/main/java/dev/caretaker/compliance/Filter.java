package dev.caretaker.compliance;

import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.response.Discipline;
import dev.caretaker.model.standard.StandardId;
import java.util.Optional;

/**
 * Which standards and subjects are meant; all where nothing is said.
 *
 * @param standard one standard
 * @param place a site, building, floor, space or asset, with everything in it
 * @param discipline one discipline
 * @param document the id of one document
 */
public record Filter(
        Optional<StandardId> standard,
        Optional<PlaceId> place,
        Optional<Discipline> discipline,
        Optional<String> document) {
    /** Everything. */
    public static final Filter ALL = new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
