package dev.caretaker.model.site;

import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.text.Text;
import java.util.Optional;
import java.util.Set;

/**
 * A piece of equipment, door or other thing that is looked after.
 *
 * @param id its id
 * @param type what kind of asset, such as {@code air-handler} or {@code fire-door}
 * @param name what people call it
 * @param in the space it stands in, where it stands in one
 * @param serves the places that suffer when it fails
 * @param fedBy the assets it needs to work
 */
public record Asset(PlaceId id, String type, Text name, Optional<PlaceId> in, Set<PlaceId> serves, Set<PlaceId> fedBy) {
    /** Copies the relations. */
    public Asset {
        serves = Set.copyOf(serves);
        fedBy = Set.copyOf(fedBy);
    }
}
