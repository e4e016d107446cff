package dev.caretaker.ingest.influx;

import dev.caretaker.model.reading.Reading;

/** Writes readings as lines of the InfluxDB line protocol. */
final class Line {
    static final String POINT = "point";
    static final String PLACE = "place";
    static final String VALUE = "value";
    static final String RECEIVED = "received";
    static final String QUALITY = "quality";

    private Line() {}

    static void append(StringBuilder lines, String measurement, Reading reading) {
        lines.append(escape(measurement));
        lines.append(',').append(PLACE).append('=');
        lines.append(escape(reading.point().place().text()));
        lines.append(',').append(POINT).append('=');
        lines.append(escape(reading.point().toString()));
        lines.append(' ').append(VALUE).append('=').append(reading.value());
        lines.append(',').append(RECEIVED).append('=');
        lines.append(reading.received().toEpochMilli()).append('i');
        lines.append(',').append(QUALITY).append("=\"").append(reading.quality().name());
        lines.append("\" ").append(reading.time().toEpochMilli()).append('\n');
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
