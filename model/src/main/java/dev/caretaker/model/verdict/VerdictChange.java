package dev.caretaker.model.verdict;

import dev.caretaker.model.point.PointId;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.model.standard.Verdict;
import java.time.Instant;

/**
 * A standard and a subject have a new verdict.
 *
 * @param standard which version judged
 * @param subject the point that was judged
 * @param from the verdict until then
 * @param to the verdict from then on
 * @param at from when, in the time of the readings
 * @param evidence what proves it
 */
public record VerdictChange(
        StandardRef standard, PointId subject, Verdict from, Verdict to, Instant at, Evidence evidence) {}
