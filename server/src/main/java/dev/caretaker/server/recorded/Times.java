package dev.caretaker.server.recorded;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Times as people and programs write them: seconds or milliseconds of the epoch, or ISO 8601; UTC where no zone is said. */
public final class Times {
    private static final double EARLIEST_MILLIS = 1e11;

    private Times() {}

    /** Reads a time. */
    public static Optional<Instant> parse(String text) {
        if (text.matches("-?[0-9]+(\\.[0-9]+)?")) {
            double number = Double.parseDouble(text);
            return Optional.of(
                    Instant.ofEpochMilli(Math.round(Math.abs(number) < EARLIEST_MILLIS ? number * 1000 : number)));
        }
        String iso = text.strip().replace(' ', 'T').replace('/', '-');
        try {
            if (iso.length() == 10) {
                return Optional.of(
                        LocalDate.parse(iso).atStartOfDay(ZoneOffset.UTC).toInstant());
            }
            boolean zoned = iso.endsWith("Z")
                    || (iso.matches(".*[+-][0-9]{2}:?[0-9]{2}$")
                            && iso.length() > 16
                            && iso.lastIndexOf('T') < Math.max(iso.lastIndexOf('+'), iso.lastIndexOf('-')));
            return Optional.of(
                    zoned
                            ? OffsetDateTime.parse(iso).toInstant()
                            : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
