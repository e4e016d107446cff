package dev.caretaker.judging.live;

import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.standard.StandardId;
import java.time.Instant;
import java.util.Collection;

/** Takes readings that came too late to be judged, so that they are judged in late-data reprocessing. */
@FunctionalInterface
public interface LateReadings {
    /** Nobody judges them. */
    LateReadings IGNORED = late -> {};

    /**
     * Takes note of them before their batch is acknowledged. It may block. Where it fails they are given again, so it must
     * bear being given some twice.
     */
    void came(Collection<Late> late);

    /**
     * The readings that were late for a standard and a subject.
     *
     * @param standard the standard, in whatever version
     * @param subject what it judges
     * @param from the time of the oldest
     * @param until the time of the newest
     * @param last the one that came last, of the subject or of a point beside it
     */
    record Late(StandardId standard, PointId subject, Instant from, Instant until, Reading last) {
        /** Together with others of the same standard and subject that came after them. */
        Late and(Late others) {
            return new Late(
                    standard,
                    subject,
                    from.isBefore(others.from) ? from : others.from,
                    until.isAfter(others.until) ? until : others.until,
                    others.last);
        }
    }
}
