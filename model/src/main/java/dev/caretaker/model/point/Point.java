package dev.caretaker.model.point;

import dev.caretaker.model.text.Text;
import dev.caretaker.model.unit.Quantity;

/**
 * One measured value or state of a space or asset.
 *
 * @param id its id; {@code id.place()} is the space or asset it belongs to
 * @param name what people call it
 * @param quantity what it measures; its readings are kept in the canonical unit of this
 * @param source where its readings come from
 */
public record Point(PointId id, Text name, Quantity quantity, Source source) {}
