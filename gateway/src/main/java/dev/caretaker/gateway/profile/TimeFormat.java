package dev.caretaker.gateway.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How devices write times. */
public enum TimeFormat {
    /** ISO 8601 with an offset: {@code 2026-11-01T08:00:00Z}. */
    ISO8601,
    /** ISO 8601, without an offset as a rule, in the zone of the device. */
    ISO8601_LOCAL,
    /** Seconds since 1970, fractions allowed. */
    EPOCH_S,
    /** Milliseconds since 1970. */
    EPOCH_MS;

    /** The word used in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The format of a word such as {@code epoch-ms}. */
    public static Optional<TimeFormat> find(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst();
    }

    /** Every word. */
    public static List<String> words() {
        return Arrays.stream(values()).map(TimeFormat::word).toList();
    }
}
