package dev.caretaker.readinglog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Readings that can be told apart by their number. */
public final class NumberedReadings {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private NumberedReadings() {}

    /** So many, from a number on. */
    public static List<Reading> readings(long from, long count) {
        return LongStream.range(from, from + count)
                .mapToObj(i ->
                        Reading.of(PointId.parse("room-" + i % 7 + ".temperature"), NOON.plusMillis(i), (double) i))
                .toList();
    }

    /** What a reader reads until there is no more, none of it missed. */
    public static List<Reading> all(LogReader reader) {
        List<Reading> all = new ArrayList<>();
        for (LogSlice slice = reader.read(100); !slice.isEmpty(); slice = reader.read(100)) {
            assertThat(slice.missed()).isZero();
            all.addAll(slice.readings());
        }
        return all;
    }
}
