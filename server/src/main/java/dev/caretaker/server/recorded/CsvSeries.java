package dev.caretaker.server.recorded;

import dev.caretaker.server.advice.UserException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of values with commas or semicolons between: a column of times, then one for each point. A header names a point
 * and may say its unit: {@code co2 [ppm]}. Empty cells, {@code NA} and {@code NaN} are no readings.
 *
 * @param columns the columns of values, in their order
 * @param rows the lines, in their order
 */
public record CsvSeries(List<Column> columns, List<Row> rows) {
    private static final Pattern HEADER = Pattern.compile("([^\\[]*)(?:\\[([^\\]]+)\\])?");
    private static final Set<String> MISSING = Set.of("", "na", "nan", "null");

    /** Reads a file, or says which line cannot be read, why and how to mend it. */
    public static CsvSeries read(Path file) {
        List<CsvRecords.Line> lines = CsvRecords.read(file);
        if (lines.size() < 2) {
            throw new UserException("csv-empty", file);
        }
        List<String> header = lines.getFirst().cells();
        if (header.size() < 2) {
            throw new UserException("csv-columns", file, String.join(",", header));
        }
        List<Column> columns = header.stream().skip(1).map(CsvSeries::column).toList();
        List<Row> rows = lines.stream()
                .skip(1)
                .map(line -> row(new Place(file, line.number()), line.cells(), columns.size()))
                .toList();
        return new CsvSeries(columns, rows);
    }

    private static Column column(String header) {
        Matcher matcher = HEADER.matcher(header);
        return matcher.matches() && matcher.group(2) != null
                ? new Column(matcher.group(1).strip(), matcher.group(2).strip())
                : new Column(header.strip(), "");
    }

    private static Row row(Place place, List<String> cells, int columns) {
        if (cells.size() != columns + 1) {
            throw new UserException("csv-cells", place.file(), place.line(), cells.size(), columns + 1);
        }
        Instant time = Times.parse(cells.getFirst())
                .orElseThrow(() -> new UserException("csv-time", place.file(), place.line(), cells.getFirst()));
        List<Double> values = cells.subList(1, cells.size()).stream()
                .map(cell -> value(place, cell))
                .toList();
        return new Row(time, values);
    }

    private static double value(Place place, String cell) {
        if (MISSING.contains(cell.toLowerCase(Locale.ROOT))) {
            return Double.NaN;
        }
        try {
            double value = Double.parseDouble(cell);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new UserException("csv-value", place.file(), place.line(), cell);
        }
        throw new UserException("csv-value", place.file(), place.line(), cell);
    }

    /** What a column holds: a point, and the symbol of its unit where the header says it. */
    public record Column(String name, String unit) {}

    /** The values of a time, {@link Double#NaN} where there is none. */
    public record Row(Instant time, List<Double> values) {
        /** Copies the list. */
        public Row {
            values = List.copyOf(values);
        }
    }

    private record Place(Path file, int line) {}
}
