package dev.caretaker.gateway.intake;

import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.site.PointId;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers the last times of each point, to tell a reading that comes again from a new one. For one thread. */
final class SeenReadings {
    private static final int REMEMBERED = 32;

    private final Map<PointId, Times> points = new HashMap<>();

    /**
     * The reading if it is new. One that carries the receive time always is: where its millisecond is taken, by another
     * message of the same moment, it gets the next one, for point and time are its identity.
     */
    Optional<Reading> admit(Reading reading, boolean ownTime) {
        Times times = points.computeIfAbsent(reading.point(), point -> new Times());
        long time = reading.time().toEpochMilli();
        if (ownTime) {
            return times.add(time) ? Optional.of(reading) : Optional.empty();
        }
        long free = times.firstFree(time);
        return Optional.of(free == time ? reading : at(reading, free));
    }

    private static Reading at(Reading reading, long time) {
        return new Reading(
                reading.point(), Instant.ofEpochMilli(time), reading.value(), reading.received(), reading.quality());
    }

    /** The last times of one point, in a ring. */
    private static final class Times {
        private final long[] ring = new long[REMEMBERED];
        private int next;

        Times() {
            Arrays.fill(ring, Long.MIN_VALUE);
        }

        boolean add(long time) {
            for (long seen : ring) {
                if (seen == time) {
                    return false;
                }
            }
            ring[next] = time;
            next = (next + 1) % REMEMBERED;
            return true;
        }

        long firstFree(long time) {
            long free = time;
            while (!add(free)) {
                free++;
            }
            return free;
        }
    }
}
