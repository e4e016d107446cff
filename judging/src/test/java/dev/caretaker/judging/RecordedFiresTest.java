package dev.caretaker.judging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.requirement.Requirement;
import dev.caretaker.testkit.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Fires in furnished houses, measured in every room: each breach at the second of the reading that crosses. */
@Tag("recorded")
class RecordedFiresTest {
    static final Map<String, Room.Draft> RULES = Map.of(
            "smoke_ge_0.05", Room.standard(Requirement.value(Limits.below(0.05))),
            "smoke_ge_0.15", Room.standard(Requirement.value(Limits.below(0.15))),
            "smoke_ge_0.15_for_10s",
                    Room.standard(Requirement.value(Limits.below(0.15))).hold(Duration.ofSeconds(10)),
            "heat_ge_57C", Room.standard(Requirement.value(Limits.below(57))),
            "rate_of_rise_8.3C_in_60s", Room.standard(Requirement.rise(Duration.ofSeconds(60), Limits.below(8.3))));

    @TestFactory
    Stream<DynamicTest> smokeHeatAndRise_inEveryRoom() throws IOException {
        Path expected = RealData.require("timeseries/nist-smoke-alarms/expected-incidents.json");
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode fire : new ObjectMapper().readTree(expected.toFile())) {
            Path file = expected.resolveSibling(fire.get("test").asText() + ".csv");
            fire.get("rooms")
                    .properties()
                    .forEach(room -> RULES.forEach((rule, standard) -> {
                        JsonNode result = room.getValue().get(rule);
                        if (result != null) {
                            tests.add(DynamicTest.dynamicTest(
                                    fire.get("test").asText() + " room " + room.getKey() + " " + rule,
                                    () -> compare(standard, result, file)));
                        }
                    }));
        }
        assertThat(tests).hasSizeGreaterThan(50);
        return tests.stream();
    }

    private static void compare(Room.Draft standard, JsonNode result, Path file) throws IOException {
        List<RecordedSeriesTest.Sample> series =
                series(file, result.get("metric").asText());
        List<Timeline.Spell> spells = RecordedSeriesTest.spells(standard, series);
        assertThat(spells).hasSize(result.get("incidents").asInt());
        if (!spells.isEmpty()) {
            assertThat(Duration.between(Room.START, spells.get(0).opens()).toMillis())
                    .isEqualTo(Math.round(result.get("first_opens_s").asDouble() * 1000));
        }
    }

    static List<RecordedSeriesTest.Sample> series(Path file, String metric) throws IOException {
        List<String> lines = Files.readAllLines(file);
        int column = Arrays.asList(lines.get(0).split(",", -1)).indexOf(metric);
        List<RecordedSeriesTest.Sample> series = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            if (cells.length > column && !cells[column].isBlank() && !cells[column].equals("NaN")) {
                long millis = Math.round(Double.parseDouble(cells[0]) * 1000);
                series.add(new RecordedSeriesTest.Sample(
                        Room.START.plusMillis(millis), Double.parseDouble(cells[column])));
            }
        }
        return series;
    }
}
