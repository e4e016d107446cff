package dev.caretaker.judging;

import dev.caretaker.model.site.PointId;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.model.verdict.VerdictChange;
import java.util.List;

/**
 * All that a judge remembers between two batches, copied, so that another may go on from there. A part that a reader does
 * not know is passed over; one that it misses is null.
 *
 * @param clock how far time had passed, in epoch milliseconds
 * @param feeds what is remembered of points
 * @param tracks what is remembered of watches
 */
record Image(long clock, List<OfFeed> feeds, List<OfTrack> tracks) {

    /** The readings of a point as the {@link Series} has them. */
    @SuppressWarnings("ArrayRecordComponent") // Written to a file and read from it, and compared with nothing.
    record OfFeed(PointId point, long[] readings) {
        /** The time of the latest; {@link State#NEVER} where there are none. */
        long newest() {
            return readings.length == 0 ? State.NEVER : readings[readings.length - Series.WIDTH];
        }
    }

    /** A watch by its version, subject and inputs, with its states. */
    record OfTrack(
            StandardRef ref, PointId subject, List<PointId> inputs, Memories memories, List<Excuses.Era> excuses) {}

    /** The state now, one to three to go back to, the latest last, and what was said since the oldest. */
    record Memories(State now, List<Kept> kept, List<VerdictChange> said) {}

    /** A state to go back to, and how many of the changes were said before it. */
    record Kept(State state, int said) {}
}
