package dev.caretaker.judging;

import dev.caretaker.model.point.PointId;
import dev.caretaker.model.standard.StandardId;
import dev.caretaker.model.verdict.Evidence;
import dev.caretaker.model.verdict.VerdictChange;

/**
 * A breach that stands, as the records have it: what a judge cannot know that has just started.
 *
 * @param standard the standard, in whatever version
 * @param subject the point
 * @param evidence what proved it
 */
public record Breach(StandardId standard, PointId subject, Evidence evidence) {
    /** Which breach it is. */
    public Key key() {
        return new Key(standard, subject);
    }

    /** Which breach: of which standard, in whatever version, and by which point. */
    public record Key(StandardId standard, PointId subject) {
        /** Of which standard and point a change speaks. */
        public static Key of(VerdictChange change) {
            return new Key(change.standard().id(), change.subject());
        }

        /** Of which standard and point a verdict speaks. */
        public static Key of(CurrentVerdict verdict) {
            return new Key(verdict.standard().id(), verdict.subject());
        }
    }
}
