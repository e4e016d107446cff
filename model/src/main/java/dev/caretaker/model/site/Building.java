package dev.caretaker.model.site;

import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.text.Text;

/**
 * A building of a site.
 *
 * @param id its id
 * @param site the site it stands on
 * @param name what people call it
 */
public record Building(PlaceId id, PlaceId site, Text name) {}
