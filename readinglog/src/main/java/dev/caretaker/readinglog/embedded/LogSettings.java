package dev.caretaker.readinglog.embedded;

import java.util.Set;

/**
 * How the log keeps what it is given.
 *
 * @param readers the names of those for whom it keeps readings until they have passed them
 * @param durable whether a batch is on the disk itself before its giver is told; else a power cut may lose the last ones
 * @param segment about how many bytes a file has
 * @param quota how many bytes are kept for a reader that stays behind; beyond them the oldest are given up
 * @param memory how many of the latest readings can be read without the disk
 */
public record LogSettings(Set<String> readers, boolean durable, long segment, long quota, int memory) {
    private static final long MEGABYTE = 1L << 20;

    /** Refuses what cannot work. */
    public LogSettings {
        readers = Set.copyOf(readers);
        if (segment < 1 || quota < segment) {
            throw new IllegalArgumentException(
                    "A segment needs a byte and the quota a segment, not " + segment + " and " + quota);
        }
    }

    /** What suits a building: 8 GB are four days of a thousand readings a second. */
    public static LogSettings of(Set<String> readers) {
        return new LogSettings(readers, true, 64 * MEGABYTE, 8 * 1024 * MEGABYTE, 50_000);
    }

    /** The same for the same readers, with or without waiting for the disk. */
    public static LogSettings of(Set<String> readers, boolean durable) {
        LogSettings usual = of(readers);
        return new LogSettings(readers, durable, usual.segment, usual.quota, usual.memory);
    }

    /** The same with another quota. */
    public LogSettings keeping(long quotaBytes) {
        return keeping(segment, quotaBytes);
    }

    /** The same with files and a quota of other sizes. */
    public LogSettings keeping(long segmentBytes, long quotaBytes) {
        return new LogSettings(readers, durable, segmentBytes, quotaBytes, memory);
    }
}
