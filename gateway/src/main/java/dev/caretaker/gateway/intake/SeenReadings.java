package dev.caretaker.gateway.intake;

import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tells a reading that comes again from a new one. It remembers the last readings of all points together, enough for
 * everything a broker may send again after a lost connection, and the last times of each point, for devices that repeat
 * themselves later. For one thread.
 */
final class SeenReadings {
    /** The thousand messages that may be unconfirmed, with sixteen readings each. */
    private static final int OF_ALL = 16 * 1_024;

    private static final int FIRST_OF_POINT = 8;
    private static final int OF_POINT = 64;

    private final Map<PointId, Times> points = new HashMap<>();
    private final Latest latest = new Latest();

    /**
     * The reading if it is new. One that carries the receive time always is: where its millisecond is taken, by another
     * message of the same moment, it gets the next one, for point and time are its identity.
     */
    Optional<Reading> admit(Reading reading, boolean ownTime) {
        long time = reading.time().toEpochMilli();
        if (ownTime) {
            return isNew(reading.point(), time) ? Optional.of(reading) : Optional.empty();
        }
        long free = time;
        while (!isNew(reading.point(), free)) {
            free++;
        }
        return Optional.of(free == time ? reading : at(reading, free));
    }

    private boolean isNew(PointId point, long time) {
        Times times = points.computeIfAbsent(point, id -> new Times());
        Identity identity = new Identity(point, time);
        // Times go up as a rule; only what is late or comes again is looked for.
        if (time <= times.newest && (times.has(time) || latest.containsKey(identity))) {
            return false;
        }
        times.add(time);
        latest.put(identity, true);
        return true;
    }

    private static Reading at(Reading reading, long time) {
        return new Reading(
                reading.point(), Instant.ofEpochMilli(time), reading.value(), reading.received(), reading.quality());
    }

    /** What makes a reading the one it is. */
    private record Identity(PointId point, long time) {}

    /** The last readings of all points; the oldest makes room. */
    private static final class Latest extends LinkedHashMap<Identity, Boolean> {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Identity, Boolean> eldest) {
            return size() > OF_ALL;
        }
    }

    /** The last times of one point, in a ring that grows with their number. */
    private static final class Times {
        private long[] ring = new long[FIRST_OF_POINT];
        private int next;
        private int count;
        private long newest = Long.MIN_VALUE;

        void add(long time) {
            newest = Math.max(newest, time);
            if (count == ring.length && count < OF_POINT) {
                ring = Arrays.copyOf(ring, count * 2);
                next = count;
            }
            ring[next] = time;
            next = (next + 1) % ring.length;
            count = Math.min(count + 1, ring.length);
        }

        boolean has(long time) {
            for (int i = 0; i < count; i++) {
                if (ring[i] == time) {
                    return true;
                }
            }
            return false;
        }
    }
}
