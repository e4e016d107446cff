package dev.caretaker.judging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.requirement.Requirement;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.testkit.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tests of other engines expect of the same input, where they mean the same. */
@Tag("recorded")
class OtherEnginesTest {
    private static final Pattern POINT = Pattern.compile("(\\w+),(.*host=(\\w+).*) (?:.*,)?value=([0-9.]+) ([0-9]+)");

    @Test
    void kapacitor_alertDuration_breachesAndRecoversAtTheSameSeconds() throws IOException {
        List<RecordedSeriesTest.Sample> series = kapacitor("TestStream_AlertDuration.srpl", "serverA");

        assertThat(seconds(Room.standard(Requirement.value(Limits.atMost(7))), series))
                .containsExactly("0-4", "5-8");
    }

    @ParameterizedTest
    @CsvSource({"serverA, 0-2 3-4", "serverB, 1-4"})
    void kapacitor_stateTracking_countsFromTheFirstReadingInTheState(String host, String expected) throws IOException {
        List<RecordedSeriesTest.Sample> series = kapacitor("TestStream_StateTracking.srpl", host);

        assertThat(String.join(" ", seconds(Room.standard(Requirement.value(Limits.atMost(95))), series)))
                .isEqualTo(expected);
        JsonNode states = new ObjectMapper()
                .readTree(RealData.require("oracle/kapacitor/expected.json").toFile())
                .at("/cases/TestStream_StateTracking/expected/" + host);
        for (JsonNode state : states) {
            long lasted = state.get(1).asLong();
            if (lasted > 0) {
                Room.Draft standard =
                        Room.standard(Requirement.value(Limits.atMost(95))).hold(Duration.ofMillis(lasted));
                assertThat(seconds(standard, series))
                        .anyMatch(spell -> spell.startsWith(state.get(0).asLong() + "-"));
            }
        }
    }

    @Test
    void prometheus_downForFiveMinutes_isPendingAtFourAndABreachAtFive() {
        Room.Draft standard = Room.standard(Requirement.value(Limits.above(0))).hold(Duration.ofMinutes(5));
        List<RecordedSeriesTest.Sample> series = new ArrayList<>();
        for (int minute = 0; minute <= 1440; minute++) {
            series.add(new RecordedSeriesTest.Sample(Room.START.plus(Duration.ofMinutes(minute)), 0));
        }

        assertThat(RecordedSeriesTest.spells(standard, series.subList(0, 5))).isEmpty();
        assertThat(seconds(standard, series)).containsExactly("300-");
    }

    @Test
    void prometheus_missingSamples_lastValueStandsForFiveMinutesAndNoLonger() {
        Timeline timeline = new Timeline();
        Room.Draft standard = Room.standard(Requirement.value(Limits.atMost(1))).silence(Duration.ofMinutes(5));
        Judge judge = Judge.of(
                List.of(standard.build()), Room.of(Room.TEMPERATURE), JudgeSettings.recorded(Room.START), timeline);
        judge.accept(Room.reading(0, 0));
        judge.advance(Room.START.plusSeconds(300));
        assertThat(timeline.stands()).isEqualTo(Verdict.PASS);
        judge.advance(Room.START.plusSeconds(301));
        assertThat(timeline.stands()).isEqualTo(Verdict.NOT_EVALUABLE);
        judge.accept(Room.reading(420, 0));
        assertThat(timeline.stands()).isEqualTo(Verdict.PASS);
    }

    @Test
    void streampipes_thresholdDetection_agreesOnEveryReading() throws IOException {
        Path folder = RealData.require("oracle/streampipes/filters-jvm-thresholdDetection1/expected.csv");
        Timeline timeline = new Timeline();
        Judge judge = null;
        for (String line : Files.readAllLines(folder).stream().skip(1).toList()) {
            String[] cells = line.split(";", -1);
            Instant at = Instant.ofEpochMilli(Long.parseLong(cells[0]));
            if (judge == null) {
                judge = Judge.of(
                        List.of(Room.standard(Requirement.value(Limits.atMost(50)))
                                .build()),
                        Room.of(Room.TEMPERATURE),
                        JudgeSettings.recorded(at),
                        timeline);
            }
            judge.accept(Reading.of(Room.POINT, at, Double.parseDouble(cells[1])));
            assertThat(timeline.stands() == Verdict.FAIL).isEqualTo(Boolean.parseBoolean(cells[2]));
        }
    }

    private static List<String> seconds(Room.Draft standard, List<RecordedSeriesTest.Sample> series) {
        return RecordedSeriesTest.spells(standard, series).stream()
                .map(spell -> second(spell.opens()) + "-" + (spell.recovers() == null ? "" : second(spell.recovers())))
                .toList();
    }

    private static long second(Instant at) {
        return Duration.between(Room.START, at).toSeconds();
    }

    /** The first recorded second, 1, is played as the start. */
    private static List<RecordedSeriesTest.Sample> kapacitor(String file, String host) throws IOException {
        TreeMap<Long, Double> values = new TreeMap<>();
        for (String line : Files.readAllLines(RealData.require("oracle/kapacitor/" + file))) {
            Matcher point = POINT.matcher(line);
            if (point.matches() && point.group(3).equals(host)) {
                values.put(Long.parseLong(point.group(5)) - 1, Double.parseDouble(point.group(4)));
            }
        }
        List<RecordedSeriesTest.Sample> series = new ArrayList<>();
        values.forEach(
                (second, value) -> series.add(new RecordedSeriesTest.Sample(Room.START.plusSeconds(second), value)));
        return series;
    }
}
