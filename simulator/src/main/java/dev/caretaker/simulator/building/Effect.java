package dev.caretaker.simulator.building;

import dev.caretaker.model.point.PlaceId;

/** Something out of the ordinary that goes on in a place until it is ended. */
public sealed interface Effect {
    /** Where it goes on. */
    PlaceId place();

    /** A gas leak in a space catches fire. */
    record Fire(PlaceId place) implements Effect {}

    /** A door is kept open. */
    record HeldOpen(PlaceId place) implements Effect {}

    /** Far too many people meet in a space whose ventilation is off. */
    record Crowd(PlaceId place) implements Effect {}

    /** A washroom is used and not looked after: nothing left to wash or dry with, and it smells. */
    record RunDry(PlaceId place) implements Effect {}

    /** The bearing of a machine seizes and its motor trips. */
    record Failure(PlaceId place) implements Effect {}
}
