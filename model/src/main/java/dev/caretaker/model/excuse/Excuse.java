package dev.caretaker.model.excuse;

import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.text.Text;
import java.time.Instant;

/**
 * A time in which a place is known not to meet its standards: planned maintenance or an approved deviation.
 *
 * @param place the space or asset, or a floor, building or site with all that is in it
 * @param from its start
 * @param until its end, not included
 * @param reason why
 * @param by who approved it
 * @param extent what of the place it is limited to
 */
public record Excuse(PlaceId place, Instant from, Instant until, Text reason, String by, ExcuseExtent extent) {
    /** An excuse for all that is judged of a place but its life-safety standards. */
    public Excuse(PlaceId place, Instant from, Instant until, Text reason, String by) {
        this(place, from, until, reason, by, ExcuseExtent.ORDINARY);
    }

    /** Whether a time falls in it. */
    public boolean includes(Instant time) {
        return !time.isBefore(from) && time.isBefore(until);
    }
}
