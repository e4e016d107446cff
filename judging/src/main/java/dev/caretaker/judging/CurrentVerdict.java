package dev.caretaker.judging;

import dev.caretaker.model.point.PointId;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.model.standard.Verdict;
import java.time.Instant;

/**
 * How a point stands by a standard now.
 *
 * @param standard the version that judges
 * @param subject the point
 * @param verdict the verdict
 * @param since from when it holds
 */
public record CurrentVerdict(StandardRef standard, PointId subject, Verdict verdict, Instant since) {}
