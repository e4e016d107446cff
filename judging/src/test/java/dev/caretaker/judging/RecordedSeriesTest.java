package dev.caretaker.judging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.requirement.Requirement;
import dev.caretaker.testkit.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Recordings of real buildings and machines, each with the breaches that an independent computation found in it. */
@Tag("recorded")
class RecordedSeriesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern LIMIT = Pattern.compile("value (<|>|>=|==) ([0-9.]+)(?: kept for ([0-9]+) s)?");
    private static final Pattern SILENCE = Pattern.compile("no reading for more than ([0-9]+) s");
    private static final Pattern RISE = Pattern.compile("value rose by >= ([0-9.]+) .* last ([0-9]+) s .*");

    static final List<Folder> FOLDERS = List.of(
            new Folder("nab", Csv.of("timestamp", "yyyy-MM-dd HH:mm:ss", ',')),
            new Folder("uci-occupancy", Csv.of("date", "yyyy-MM-dd HH:mm:ss", ',')),
            new Folder("uci-room-occupancy", Csv.of("Date,Time", "yyyy/MM/dd HH:mm:ss", ',')),
            new Folder("skab", Csv.of("datetime", "yyyy-MM-dd HH:mm:ss", ';')),
            new Folder("beijing-air", Csv.of("year,month,day,hour", "yyyy M d H", ',')),
            new Folder("lbnl-fdd", Csv.of("Datetime", "M/d/yyyy H:mm", ',')));

    @TestFactory
    Stream<DynamicTest> breaches_ofEachRecording_asComputedElsewhere() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Folder folder : FOLDERS) {
            tests.addAll(each(folder.name(), folder.csv()).toList());
        }
        return tests.stream();
    }

    @Test
    void machine_temperature_counts_asRecorded() throws IOException {
        Path file = RealData.require("timeseries/nab/machine_temperature_system_failure.csv");
        List<Sample> series = Csv.of("timestamp", "yyyy-MM-dd HH:mm:ss", ',').read(file, "value");
        Duration half = Duration.ofMinutes(30);
        assertThat(spells(Room.standard(Requirement.value(Limits.atLeast(50))).hold(half), series))
                .hasSize(7);
        assertThat(spells(Room.standard(Requirement.value(Limits.atMost(100))).hold(half), series))
                .hasSize(27);
        assertThat(spells(Room.standard(Requirement.rise(half, Limits.below(15))), series))
                .hasSize(16);
        assertThat(spells(Room.standard(new Requirement.Reporting(Duration.ofMinutes(15))), series))
                .isEmpty();
    }

    private static Stream<DynamicTest> each(String folder, Csv csv) throws IOException {
        Path expected = RealData.require("timeseries/" + folder + "/expected-incidents.json");
        List<DynamicTest> tests = new ArrayList<>();
        JsonNode root = JSON.readTree(expected.toFile());
        for (JsonNode series : root.isArray() ? root : List.of(root)) {
            Path file = expected.resolveSibling(series.get("series").asText());
            for (JsonNode result : series.get("results")) {
                String metric = result.path("metric").asText("value");
                String name = file.getFileName() + ", " + metric + ": "
                        + result.get("standard").asText();
                tests.add(DynamicTest.dynamicTest(name, () -> compare(result, csv.read(file, metric))));
            }
            if (series.has("gaps")) {
                String metric = series.get("results").get(0).get("metric").asText();
                tests.add(DynamicTest.dynamicTest(
                        file.getFileName() + ": gaps", () -> compare(series.get("gaps"), csv.read(file, metric))));
            }
        }
        return tests.stream();
    }

    private static void compare(JsonNode result, List<Sample> series) {
        List<Timeline.Spell> found = spells(standard(result.get("standard").asText()), series);
        List<Timeline.Spell> expected = new ArrayList<>();
        for (JsonNode spell : result.get("list")) {
            String opens =
                    spell.path("opens_by_reading").asText(spell.path("opens").asText());
            JsonNode recovers = spell.get("recovers");
            expected.add(new Timeline.Spell(time(opens), recovers.isNull() ? null : time(recovers.asText())));
        }
        assertThat(found).hasSize(result.get("incidents").asInt());
        assertThat(found.subList(0, expected.size())).isEqualTo(expected);
    }

    static Room.Draft standard(String text) {
        Matcher limit = LIMIT.matcher(text);
        if (limit.matches()) {
            double value = Double.parseDouble(limit.group(2));
            Limits limits = allowed(limit.group(1), value);
            Room.Draft draft = Room.standard(Requirement.value(limits));
            return Optional.ofNullable(limit.group(3))
                    .map(seconds -> draft.hold(Duration.ofSeconds(Long.parseLong(seconds))))
                    .orElse(draft);
        }
        Matcher silence = SILENCE.matcher(text);
        if (silence.matches()) {
            return Room.standard(new Requirement.Reporting(Duration.ofSeconds(Long.parseLong(silence.group(1)))));
        }
        Matcher rise = RISE.matcher(text);
        assertThat(rise.matches()).as(text).isTrue();
        return Room.standard(Requirement.rise(
                Duration.ofSeconds(Long.parseLong(rise.group(2))), Limits.below(Double.parseDouble(rise.group(1)))));
    }

    /** What is allowed where the recording names what is not. */
    private static Limits allowed(String forbidden, double value) {
        return switch (forbidden) {
            case "<" -> Limits.atLeast(value);
            case ">" -> Limits.atMost(value);
            default -> Limits.below(value);
        };
    }

    static List<Timeline.Spell> spells(Room.Draft standard, List<Sample> series) {
        Timeline timeline = new Timeline();
        Judge judge = Judge.of(
                List.of(standard.build()),
                Room.of(Room.TEMPERATURE),
                JudgeSettings.recorded(series.get(0).at()),
                timeline);
        for (Sample sample : series) {
            judge.accept(Reading.of(Room.POINT, sample.at(), sample.value()));
            judge.advance(sample.at());
        }
        return timeline.spells();
    }

    private static Instant time(String text) {
        return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }

    record Sample(Instant at, double value) {}

    /** The recordings of a folder, and how their files are written. */
    record Folder(String name, Csv csv) {}

    /** A file of columns; the times are put in order, for what a recording has out of order by an hour is another matter. */
    record Csv(List<String> timeColumns, java.time.format.DateTimeFormatter format, char separator) {
        static Csv of(String timeColumns, String pattern, char separator) {
            return new Csv(
                    List.of(timeColumns.split(",")), java.time.format.DateTimeFormatter.ofPattern(pattern), separator);
        }

        List<Sample> read(Path file, String metric) throws IOException {
            List<String> lines = Files.readAllLines(file);
            List<String> header = cells(lines.get(0));
            int shift = cells(lines.get(1)).size() - header.size();
            Function<String, Integer> column = name -> header.indexOf(name) + shift;
            List<Sample> samples = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                List<String> cells = cells(line);
                String value = cells.get(column.apply(metric));
                if (!value.isEmpty() && !value.equals("NA")) {
                    String time = String.join(
                            " ",
                            timeColumns.stream()
                                    .map(name -> cells.get(column.apply(name)))
                                    .toList());
                    samples.add(new Sample(
                            LocalDateTime.parse(time, format).toInstant(ZoneOffset.UTC), Double.parseDouble(value)));
                }
            }
            samples.sort(Comparator.comparing(Sample::at));
            return samples;
        }

        private List<String> cells(String line) {
            return Arrays.stream(line.split(String.valueOf(separator), -1))
                    .map(cell -> cell.replace("\"", "").strip())
                    .toList();
        }
    }
}
