package dev.caretaker.ingest.embedded;

import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Quality;
import dev.caretaker.model.reading.Reading;
import java.time.Instant;
import java.util.Comparator;

/**
 * One line of a day file.
 *
 * @param series the number of the point in the catalogue
 * @param time when it was so, epoch milliseconds
 * @param value the value
 * @param received when it arrived, epoch milliseconds
 * @param quality the code of its quality
 */
record Row(int series, long time, double value, long received, int quality) {
    /** The table of a day file. */
    static final String TABLE = """
            CREATE TABLE IF NOT EXISTS sample (
              sid INTEGER NOT NULL, ts INTEGER NOT NULL, value REAL NOT NULL,
              received INTEGER NOT NULL, quality INTEGER NOT NULL,
              PRIMARY KEY (sid, ts)) WITHOUT ROWID""";

    /** The order of the key; rows written in it fill the pages of the file one after the other. */
    static final Comparator<Row> BY_KEY = Comparator.comparingInt(Row::series).thenComparingLong(Row::time);

    static Row of(int series, Reading reading) {
        return new Row(
                series,
                reading.time().toEpochMilli(),
                reading.value(),
                reading.received().toEpochMilli(),
                code(reading.quality()));
    }

    Reading reading(PointId point) {
        return new Reading(point, Instant.ofEpochMilli(time), value, Instant.ofEpochMilli(received), quality(quality));
    }

    private static int code(Quality quality) {
        return switch (quality) {
            case GOOD -> 0;
            case TIME_CORRECTED -> 1;
            case BAD -> 2;
        };
    }

    private static Quality quality(int code) {
        return switch (code) {
            case 0 -> Quality.GOOD;
            case 1 -> Quality.TIME_CORRECTED;
            default -> Quality.BAD;
        };
    }
}
