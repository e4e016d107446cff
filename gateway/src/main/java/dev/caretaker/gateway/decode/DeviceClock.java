package dev.caretaker.gateway.decode;

import com.fasterxml.jackson.databind.JsonNode;
import dev.caretaker.gateway.profile.TimeField;
import dev.caretaker.gateway.profile.TimeFormat;
import dev.caretaker.gateway.quarantine.Reason;
import dev.caretaker.gateway.quarantine.Rejection;
import dev.caretaker.model.reading.Quality;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Comparator;
import java.util.List;

/** Reads the time a device says, and puts the receive time in its place where it cannot be. */
final class DeviceClock {
    /** Before this no device of ours existed: a clock that was never set. */
    private static final Instant NEVER_SET = Instant.parse("2000-01-01T00:00:00Z");

    private static final double LARGEST_EPOCH_MS = 1e14;

    private final Duration ahead;

    /** A clock that allows device times to be ahead of the receive time by some duration. */
    DeviceClock(Duration ahead) {
        this.ahead = ahead;
    }

    DeviceTime read(TimeField field, JsonNode top, ZoneId zone, Instant received) {
        JsonNode node = field.path().in(top);
        if (node.isMissingNode() || node.isNull()) {
            return field.optional()
                    ? receiveTime(received)
                    : new DeviceTime.WrongTime(Rejection.of(Reason.TIME_MISSING, field.path()));
        }
        try {
            return trusted(parse(field.format(), node, zone, received), received);
        } catch (DateTimeException | ArithmeticException e) {
            return new DeviceTime.WrongTime(Rejection.of(
                    Reason.TIME_WRONG, node.asText(), field.format().word()));
        }
    }

    static DeviceTime receiveTime(Instant received) {
        return new DeviceTime.Time(received, Quality.GOOD, false);
    }

    private DeviceTime trusted(Instant said, Instant received) {
        boolean impossible = said.isAfter(received.plus(ahead)) || said.isBefore(NEVER_SET);
        return impossible
                ? new DeviceTime.Time(received, Quality.TIME_CORRECTED, false)
                : new DeviceTime.Time(said, Quality.GOOD, true);
    }

    private static Instant parse(TimeFormat format, JsonNode node, ZoneId zone, Instant received) {
        return switch (format) {
            case ISO8601 -> OffsetDateTime.parse(node.asText().strip()).toInstant();
            case ISO8601_LOCAL -> local(node.asText().strip(), zone, received);
            case EPOCH_S -> epoch(Numbers.parse(node) * 1000);
            case EPOCH_MS -> epoch(Numbers.parse(node));
        };
    }

    private static Instant epoch(double millis) {
        if (!(Math.abs(millis) < LARGEST_EPOCH_MS)) {
            throw new DateTimeException(
                    "Device time " + millis + " ms since 1970 must be less than " + LARGEST_EPOCH_MS);
        }
        return Instant.ofEpochMilli(Math.round(millis));
    }

    private static Instant local(String text, ZoneId zone, Instant received) {
        TemporalAccessor parsed =
                DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        if (parsed instanceof OffsetDateTime withOffset) {
            return withOffset.toInstant();
        }
        LocalDateTime time = LocalDateTime.from(parsed);
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
        // In the hour that comes twice when summer time ends, the one nearer to the arrival is meant.
        return offsets.stream()
                .map(time::toInstant)
                .min(Comparator.comparing(
                        instant -> Duration.between(instant, received).abs()))
                .orElseGet(() -> time.atZone(zone).toInstant());
    }

    /** A time, or why there is none. */
    sealed interface DeviceTime {
        /**
         * The time that counts.
         *
         * @param instant the time
         * @param quality whether it had to be corrected
         * @param own whether it is the device's own
         */
        record Time(Instant instant, Quality quality, boolean own) implements DeviceTime {}

        /** Why it cannot be read. */
        record WrongTime(Rejection rejection) implements DeviceTime {}
    }
}
