package dev.caretaker.server.recorded;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.caretaker.server.advice.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The records of a CSV file (RFC 4180) with commas or semicolons between, and the line at which each begins. */
final class CsvRecords {
    private static final ObjectReader READER = new CsvMapper()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .readerFor(String[].class);

    private CsvRecords() {}

    static List<Line> read(Path file) {
        String text = text(file);
        char separator = text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator);
        List<Line> lines = new ArrayList<>();
        int at = 1;
        try (MappingIterator<String[]> records = READER.with(schema).readValues(text)) {
            while (records.hasNextValue()) {
                at = records.getCurrentLocation().getLineNr();
                lines.add(new Line(
                        at,
                        Arrays.stream(records.nextValue()).map(String::strip).toList()));
            }
        } catch (JacksonException e) {
            throw new UserException("csv-quote", file, at);
        } catch (IOException e) {
            throw new UserException("csv-unreadable", file);
        }
        return lines;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).replace("\uFEFF", "");
        } catch (IOException e) {
            throw new UserException("csv-unreadable", file);
        }
    }

    /** The cells of a record, without quotes and the space around them. */
    record Line(int number, List<String> cells) {}
}
