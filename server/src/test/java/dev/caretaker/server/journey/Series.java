package dev.caretaker.server.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A recorded table: rows in the order of the file, each with a time and the numbers of its columns. */
public record Series(List<Row> rows) {
    /** A row: its time, and its numbers by the names of their columns. */
    public record Row(Instant time, Map<String, Double> values) {}

    /** Reads a CSV whose header names the columns; {@code time} makes the time of a row from its cells. */
    static Series read(Path file, Function<Map<String, String>, Instant> time) {
        try {
            List<String> lines = Files.readAllLines(file);
            String[] header = cells(lines.getFirst());
            List<Row> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                Map<String, String> cells = named(header, cells(line));
                rows.add(new Row(time.apply(cells), numbers(cells)));
            }
            return new Series(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The readings of one column, where the cell holds a number. */
    List<Row> of(String... columns) {
        return rows.stream()
                .map(row -> new Row(row.time(), only(row.values(), columns)))
                .filter(row -> !row.values().isEmpty())
                .toList();
    }

    private static Map<String, Double> only(Map<String, Double> values, String... columns) {
        Map<String, Double> some = new LinkedHashMap<>();
        for (String column : columns) {
            if (values.containsKey(column)) {
                some.put(column, values.get(column));
            }
        }
        return some;
    }

    private static String[] cells(String line) {
        return line.replace("\"", "").split(",", -1);
    }

    /** A header may name one column less than the rows have: then the first cell is a row number without a name. */
    private static Map<String, String> named(String[] header, String[] cells) {
        Map<String, String> named = new LinkedHashMap<>();
        int nameless = cells.length - header.length;
        for (int i = 0; i < header.length; i++) {
            named.put(header[i], cells[i + nameless].strip());
        }
        return named;
    }

    private static Map<String, Double> numbers(Map<String, String> cells) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        cells.forEach((name, cell) -> {
            try {
                numbers.put(name, Double.valueOf(cell));
            } catch (NumberFormatException e) {
                // A cell that is no number is no reading.
            }
        });
        return numbers;
    }
}
