package dev.caretaker.ingest.embedded;

import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A process that appends without end and says what is durable, until somebody kills it. */
final class Writer {
    static final int BATCH = 200;
    static final int POINTS = 20;
    static final Instant START = Instant.parse("2026-11-23T23:00:00Z");

    private Writer() {}

    public static void main(String[] arguments) {
        try (EmbeddedStore store = EmbeddedStore.open(Path.of(arguments[0]))) {
            for (int batch = 0; batch < 1_000_000; batch++) {
                store.append(batch(batch));
                System.out.println(batch);
            }
        }
    }

    /** Ten seconds a batch, so that the day changes on the way. */
    static List<Reading> batch(int number) {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            PointId point = PointId.parse("room-" + i % POINTS + ".co2");
            readings.add(Reading.of(point, START.plusSeconds(number * 10L + i / POINTS), number));
        }
        return readings;
    }
}
