package dev.caretaker.alerting.deviation.plan;

/**
 * What somebody asks for.
 *
 * @param kind why the place is to be excused
 * @param coverage what of
 * @param course when
 * @param grounds on what grounds
 */
public record Proposal(DeviationKind kind, Coverage coverage, Course course, Grounds grounds) {}
