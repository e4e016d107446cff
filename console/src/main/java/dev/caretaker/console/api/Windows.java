package dev.caretaker.console.api;

import java.time.Duration;
import java.util.List;

/** How wide the windows of a history are. */
final class Windows {
    /** As many samples as a chart can show. */
    static final int MOST_UNASKED = 2_000;

    /** As many as an answer holds, whatever is asked for. */
    static final int MOST_ASKED = 5_000;

    private static final List<Duration> NICE = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofDays(1),
            Duration.ofDays(7));

    private Windows() {}

    /** Reads {@code 5m}; the contract has seen to the form. */
    static Duration parse(String text) {
        long count = Long.parseLong(text.substring(0, text.length() - 1));
        return switch (text.charAt(text.length() - 1)) {
            case 's' -> Duration.ofSeconds(count);
            case 'm' -> Duration.ofMinutes(count);
            case 'h' -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    /** The narrowest that a chart of a span can show. */
    static Duration fitting(Duration span) {
        return narrowest(span, MOST_UNASKED);
    }

    /** The width asked for, or a wider one where that would give more samples than an answer holds. */
    static Duration noNarrower(Duration asked, Duration span) {
        return span.dividedBy(asked) <= MOST_ASKED ? asked : narrowest(span, MOST_ASKED);
    }

    private static Duration narrowest(Duration span, int most) {
        return NICE.stream()
                .filter(width -> span.dividedBy(width) <= most)
                .findFirst()
                .orElseGet(() -> Duration.ofDays(span.toDays() / most + 1));
    }
}
