package dev.caretaker.model.reading;

import dev.caretaker.model.point.PointId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One value of one point at one time. Point and time are its identity: sent twice, it is still one reading.
 *
 * @param point the point
 * @param time when the device says it was so, kept to the millisecond
 * @param value the value in the canonical unit of the point's quantity, or the code of its state
 * @param received when the message arrived
 * @param quality how far it can be trusted
 */
public record Reading(PointId point, Instant time, double value, Instant received, Quality quality) {
    /** Cuts the times to the millisecond and refuses values that are no numbers. */
    public Reading {
        time = time.truncatedTo(ChronoUnit.MILLIS);
        received = received.truncatedTo(ChronoUnit.MILLIS);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "The value " + value + " of a reading of " + point + " must be a finite number");
        }
    }

    /** A good reading received the moment it was taken. */
    public static Reading of(PointId point, Instant time, double value) {
        return new Reading(point, time, value, time, Quality.GOOD);
    }
}
