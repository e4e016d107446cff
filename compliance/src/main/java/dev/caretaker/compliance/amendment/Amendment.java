package dev.caretaker.compliance.amendment;

import dev.caretaker.compliance.interval.Period;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.model.standard.Verdict;
import java.time.Instant;

/**
 * A stretch of verdict that turned out otherwise.
 *
 * @param id its id
 * @param standard the version that judged
 * @param subject the point
 * @param period the stretch
 * @param before the verdict that was written first
 * @param after the verdict that takes its place
 * @param why why
 * @param at when it was amended
 */
public record Amendment(
        String id,
        StandardRef standard,
        PointId subject,
        Period period,
        Verdict before,
        Verdict after,
        AmendmentReason why,
        Instant at) {}
