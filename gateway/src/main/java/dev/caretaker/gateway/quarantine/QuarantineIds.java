package dev.caretaker.gateway.quarantine;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/** Makes ids that sort by the time of arrival: UUIDs of version 7 with a counter behind the millisecond. */
public final class QuarantineIds {
    private static final long COUNTER = 0xFFF;

    private final RandomGenerator random;
    private final AtomicLong last = new AtomicLong();

    /** Ids whose other half comes from a source of randomness. */
    public QuarantineIds(RandomGenerator random) {
        this.random = random;
    }

    /** The id of a message that arrived at a time, after all ids given out before. */
    public String next(Instant received) {
        long start = received.toEpochMilli() << 12;
        long tick = last.updateAndGet(before -> Math.max(before + 1, start));
        long high = ((tick >>> 12) << 16) | 0x7000L | (tick & COUNTER);
        long low = (random.nextLong() >>> 2) | Long.MIN_VALUE;
        return new UUID(high, low).toString();
    }
}
