package dev.caretaker.model.site;

import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.text.Text;

/**
 * A room or other bounded part of a floor.
 *
 * @param id its id
 * @param floor the floor it is on
 * @param type what kind of space, such as {@code meeting-room} or {@code washroom}
 * @param name what people call it
 */
public record Space(PlaceId id, PlaceId floor, String type, Text name) {}
