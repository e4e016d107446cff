package dev.caretaker.ingest;

import java.time.Duration;

/**
 * How readings are handed to the store.
 *
 * @param shards how many writes may be under way at once; a point always goes the same shard
 * @param batch the most readings of one write
 * @param firstPause how long to wait before the first retry; each further one waits twice as long
 * @param longestPause the longest wait between retries
 * @param farewell how long {@link Ingest#close()} waits for the store to take what is left
 */
public record IngestSettings(int shards, int batch, Duration firstPause, Duration longestPause, Duration farewell) {
    /** Refuses what cannot work. */
    public IngestSettings {
        if (shards < 1 || batch < 1 || firstPause.isNegative() || firstPause.isZero()) {
            throw new IllegalArgumentException(
                    "There must be at least one writer and one reading a batch and a pause above zero, not " + shards
                            + ", " + batch + " and " + firstPause);
        }
    }

    /** What was measured to serve InfluxDB best; the embedded store writes one batch at a time anyway. */
    public static IngestSettings usual() {
        return new IngestSettings(2, 5_000, Duration.ofMillis(100), Duration.ofSeconds(10), Duration.ofSeconds(5));
    }
}
