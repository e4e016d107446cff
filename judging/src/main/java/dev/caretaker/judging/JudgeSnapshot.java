package dev.caretaker.judging;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.caretaker.judging.measure.EpochMillis;
import dev.caretaker.judging.measure.Series;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.model.verdict.VerdictChange;
import java.util.List;

/**
 * All that a judge remembers between two batches, copied, so that another may go on from there. A part that a reader does
 * not know is passed over; one that it misses is null.
 *
 * @param clock how far time had passed, in epoch milliseconds
 * @param streams what is remembered of points
 * @param histories what is remembered of rule instances
 */
public record JudgeSnapshot(
        long clock,
        @JsonProperty("feeds") List<OfPoint> streams,
        @JsonProperty("tracks") List<OfRule> histories) {

    /** The readings of a point as the {@link Series} has them. */
    @SuppressWarnings("ArrayRecordComponent") // Written to a file and read from it, and compared with nothing.
    public record OfPoint(PointId point, long[] readings) {
        /** The time of the latest; {@link EpochMillis#NEVER} where there are none. */
        public long newest() {
            return readings.length == 0 ? EpochMillis.NEVER : readings[readings.length - Series.WIDTH];
        }
    }

    /** A rule instance by its version, subject and inputs, with its states. */
    record OfRule(
            StandardRef ref, PointId subject, List<PointId> inputs, Memories memories, List<Excuses.Era> excuses) {}

    /** The state now, one to three to go back to, the latest last, and what was said since the oldest. */
    record Memories(RuleState now, List<EarlierState> kept, List<VerdictChange> said) {}

    /** A state to go back to, and how many of the changes were said before it. */
    record EarlierState(RuleState state, int said) {}
}
