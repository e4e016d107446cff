package dev.caretaker.model.site;

import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.text.Text;

/**
 * A floor of a building.
 *
 * @param id its id
 * @param building the building it belongs to
 * @param name what people call it
 * @param level its place in the stack: 0 is the ground floor, -1 the first below it
 */
public record Floor(PlaceId id, PlaceId building, Text name, int level) {}
