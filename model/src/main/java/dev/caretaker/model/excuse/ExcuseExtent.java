package dev.caretaker.model.excuse;

import dev.caretaker.model.point.PointId;
import java.util.Optional;

/**
 * What of a place an excuse is limited to. Standards and disciplines are named by their words, for the graph knows none.
 *
 * @param point the one point it is for; every point of the place where empty
 * @param standard the id of the one standard it is for, written {@code document.name}
 * @param discipline the word of the one discipline it is for
 * @param lifeSafety whether a second person approved it for life-safety standards too; without it none is excused
 */
public record ExcuseExtent(
        Optional<PointId> point, Optional<String> standard, Optional<String> discipline, boolean lifeSafety) {
    /** All that is judged of the place but its life-safety standards. */
    public static final ExcuseExtent ORDINARY =
            new ExcuseExtent(Optional.empty(), Optional.empty(), Optional.empty(), false);
}
