package dev.caretaker.alerting.deviation.plan;

import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.response.Discipline;
import dev.caretaker.model.standard.StandardId;
import java.util.Optional;

/**
 * What a deviation is for.
 *
 * @param place the site, building, floor, space or asset, with all that is in it
 * @param point the one point of the place; all where empty
 * @param standard the one standard; all where empty
 * @param discipline the one discipline; all where empty
 * @param lifeSafety whether life-safety standards are meant too
 */
public record Coverage(
        PlaceId place,
        Optional<PointId> point,
        Optional<StandardId> standard,
        Optional<Discipline> discipline,
        boolean lifeSafety) {

    /** The same, with life-safety standards meant or not. */
    public Coverage withLifeSafety(boolean meant) {
        return new Coverage(place, point, standard, discipline, meant);
    }
}
