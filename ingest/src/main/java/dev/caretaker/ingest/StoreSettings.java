package dev.caretaker.ingest;

import java.time.Duration;

/**
 * How readings are handed to the store.
 *
 * @param batch about how many readings one write has
 * @param linger how long readings gather for a larger write after the one before
 * @param firstPause how long to wait before the first retry; each further one waits twice as long
 * @param longestPause the longest wait between retries
 */
public record StoreSettings(int batch, Duration linger, Duration firstPause, Duration longestPause) {
    /** Refuses what cannot work. */
    public StoreSettings {
        if (batch < 1 || firstPause.toMillis() < 1 || linger.isNegative()) {
            throw new IllegalArgumentException("There must be a reading a batch and a pause of a millisecond, not "
                    + batch + " and " + firstPause);
        }
    }

    /** What was measured to serve InfluxDB best; nobody waits for a reading to be stored. */
    public static StoreSettings usual() {
        return new StoreSettings(5_000, Duration.ofMillis(500), Duration.ofMillis(100), Duration.ofSeconds(10));
    }
}
