package dev.caretaker.ingest.influx;

import dev.caretaker.model.reading.Quality;
import dev.caretaker.model.reading.Reading;

/** Writes readings as lines of the InfluxDB line protocol. */
final class Line {
    static final String POINT = "point";
    static final String PLACE = "place";
    static final String VALUE = "value";
    static final String DELAY = "delay";
    static final String QUALITY = "quality";
    /** What earlier versions wrote in the place of the delay. */
    static final String RECEIVED = "received";

    private Line() {}

    /** The delay of receipt, in milliseconds, and the quality are written where they say something. */
    static void append(StringBuilder lines, String measurement, Reading reading) {
        lines.append(escape(measurement));
        lines.append(',').append(PLACE).append('=');
        lines.append(escape(reading.point().place().text()));
        lines.append(',').append(POINT).append('=');
        lines.append(escape(reading.point().toString()));
        lines.append(' ').append(VALUE).append('=').append(reading.value());
        long time = reading.time().toEpochMilli();
        long delay = reading.received().toEpochMilli() - time;
        if (delay != 0) {
            lines.append(',').append(DELAY).append('=').append(delay).append('i');
        }
        if (reading.quality() != Quality.GOOD) {
            lines.append(',')
                    .append(QUALITY)
                    .append("=\"")
                    .append(reading.quality().name())
                    .append('"');
        }
        lines.append(' ').append(time).append('\n');
    }

    /** Measurements and tags: separators get a backslash, and no line break may start a line of its own. */
    static String escape(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == ' ' || c == '=' || c < ' ');
        if (plain) {
            return text;
        }
        return text.replaceAll("\\p{Cntrl}", "_").replaceAll("([, =])", "\\\\$1");
    }
}
