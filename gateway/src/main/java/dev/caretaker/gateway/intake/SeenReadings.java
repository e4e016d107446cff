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
    private static final int FIRST = 8;
    private static final int REMEMBERED = 256;

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

    /** The last times of one point, in a ring that grows with their number. */
    private static final class Times {
        private long[] ring = new long[FIRST];
        private int next;
        private int count;
        private long latest = Long.MIN_VALUE;

        boolean add(long time) {
            // Times go up as a rule, so that the ring is searched only for what is late or comes again.
            if (time <= latest && has(time)) {
                return false;
            }
            latest = Math.max(latest, time);
            if (count == ring.length && count < REMEMBERED) {
                ring = Arrays.copyOf(ring, count * 2);
                next = count;
            }
            ring[next] = time;
            next = (next + 1) % ring.length;
            count = Math.min(count + 1, ring.length);
            return true;
        }

        private boolean has(long time) {
            for (int i = 0; i < count; i++) {
                if (ring[i] == time) {
                    return true;
                }
            }
            return false;
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
