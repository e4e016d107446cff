package dev.caretaker.judging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.caretaker.judging.RecordedSeriesTest.Sample;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.requirement.Measure;
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

/** The cases of Prometheus and of Apache StreamPipes. */
final class Detectors {
    private Detectors() {}

    static List<Finding> prometheus() throws IOException {
        JsonNode cases = new ObjectMapper()
                .readTree(RealData.require("oracle/prometheus/for-duration-and-missing.json")
                        .toFile())
                .get("cases");
        Room.Draft up = Room.standard(Requirement.value(Limits.above(0)));
        Room.Draft known = Room.standard(Requirement.value(Limits.atMost(1)));
        Timeline down = new Timeline();
        Judge judge = judge(up.hold(Duration.ofMinutes(5)), Room.START, down);
        List<String> at = new ArrayList<>();
        for (int minute = 0; minute <= 1440; minute++) {
            judge.accept(Room.reading(minute * 60L, 0));
            if (minute == 0 || minute == 4 || minute == 1440) {
                at.add(minute + " min " + (down.stands() == Verdict.FAIL ? "open" : "–"));
            }
        }
        JsonNode expected = cases.get(0).get("expected");
        return List.of(
                Finding.of(
                        "InstanceDown `{above: 0}`, `hold: 5m`",
                        "0 min " + open(expected.get("0m")) + ", 4 min " + open(expected.get("4m")) + ", 1440 min "
                                + open(expected.get("24h")),
                        String.join(", ", at)),
                stale(known, cases.get(1)).note(6),
                missing(known, cases.get(2)));
    }

    private static String open(JsonNode words) {
        return words.asText().startsWith("open") ? "open" : "–";
    }

    /** From when on there is no data, as the interval that is kept says it. */
    private static Finding stale(Room.Draft standard, JsonNode given) {
        Timeline timeline = new Timeline();
        Judge judge = judge(standard.silence(Duration.ofMinutes(1)), Room.START, timeline);
        judge.accept(Room.reading(0, 0));
        judge.advance(Room.START.plusSeconds(120));
        String theirs = given.at("/expected/1m").asText().contains("counts from here") ? "no data from 1m" : "";
        Timeline.Step last = timeline.steps().getLast();
        String ours = last.to() == Verdict.NOT_EVALUABLE
                ? "no data from " + Duration.between(Room.START, last.at()).toMinutes() + "m"
                : "";
        return Finding.of("stale marker `silence: 1m`", theirs, ours);
    }

    /** Whether the last value stands at a time. */
    private static Finding missing(Room.Draft standard, JsonNode given) {
        Timeline timeline = new Timeline();
        Judge judge = judge(standard.silence(Duration.ofMinutes(5)), Room.START, timeline);
        judge.accept(Room.reading(0, 0));
        List<String> theirs = new ArrayList<>();
        List<String> ours = new ArrayList<>();
        for (String at : List.of("5m", "5m1s")) {
            judge.advance(Room.START.plus(Duration.parse("PT" + at)));
            String words = given.at("/expected/" + at).asText();
            theirs.add(at + " " + (words.equals("no value") ? "no data" : "0"));
            ours.add(at + " " + (timeline.stands() == Verdict.NOT_EVALUABLE ? "no data" : "0"));
        }
        return Finding.of("missing samples `silence: 5m`", String.join(", ", theirs), String.join(", ", ours));
    }

    static List<Finding> streamPipes() throws IOException {
        return List.of(threshold(), rise("increase1").note(4), rise("increase2").note(4), counts());
    }

    private static Finding threshold() throws IOException {
        Path file = RealData.require("oracle/streampipes/filters-jvm-thresholdDetection1/expected.csv");
        StringBuilder theirs = new StringBuilder();
        StringBuilder ours = new StringBuilder();
        Timeline timeline = new Timeline();
        List<String[]> lines = cells(file);
        Judge judge = judge(Room.standard(Requirement.value(Limits.atMost(50))), at(lines.get(0)), timeline);
        for (String[] cells : lines) {
            judge.accept(Reading.of(Room.POINT, at(cells), Double.parseDouble(cells[1])));
            theirs.append(Boolean.parseBoolean(cells[2]) ? '1' : '0');
            ours.append(timeline.stands() == Verdict.FAIL ? '1' : '0');
        }
        return Finding.of("thresholdDetection1 `{at-most: 50}`", theirs.toString(), ours.toString());
    }

    /** A rise by all of the first value within ten seconds. */
    private static Finding rise(String name) throws IOException {
        Path folder = RealData.require("oracle/streampipes/filters-siddhi-" + name);
        List<Sample> series = new ArrayList<>();
        cells(folder.resolve("input.csv"))
                .forEach(cells -> series.add(new Sample(at(cells), Double.parseDouble(cells[1]))));
        Room.Draft standard = Room.standard(Requirement.rise(
                Duration.ofSeconds(10), Limits.below(series.get(0).value())));
        List<String> theirs = cells(folder.resolve("expected.csv")).stream()
                .map(cells -> cells[0])
                .toList();
        List<String> ours = RecordedSeriesTest.spells(standard, series).stream()
                .map(spell -> String.valueOf(spell.opens().toEpochMilli()))
                .toList();
        return Finding.of(
                name + " `{rate: {per: 10s}, below: 1}`, ms",
                theirs.isEmpty() ? "–" : String.join(", ", theirs),
                ours.isEmpty() ? "–" : String.join(", ", ours));
    }

    /** The words of the input are played as the two states of a door; how many there are is how many limits are exceeded. */
    private static Finding counts() throws IOException {
        Path folder = RealData.require("oracle/streampipes/filters-siddhi-count1");
        List<String[]> input = cells(folder.resolve("input.csv"));
        List<String> theirs = cells(folder.resolve("expected.csv")).stream()
                .map(one -> one[1] + " " + Math.round(Double.parseDouble(one[0])))
                .toList();
        List<String> ours = new ArrayList<>();
        for (int until = 1; until <= input.size(); until++) {
            String word = input.get(until - 1)[1];
            int count = 0;
            for (int most = 0; most < input.size(); most++) {
                count += exceeds(input.subList(0, until), word, most) ? 1 : 0;
            }
            ours.add(word + " " + count);
        }
        return Finding.of(
                "count1 `{count: {of: open, over: 10s}}`", String.join(", ", theirs), String.join(", ", ours));
    }

    private static boolean exceeds(List<String[]> input, String word, int most) {
        Timeline timeline = new Timeline();
        Judge judge = judge(
                Room.standard(Requirement.limited(new Measure.Events(1, Duration.ofSeconds(10)), Limits.atMost(most)))
                        .of(Room.DOOR),
                at(input.get(0)),
                timeline);
        input.forEach(one -> judge.accept(Reading.of(Room.POINT, at(one), one[1].equals(word) ? 1 : 0)));
        return timeline.stands() == Verdict.FAIL;
    }

    private static List<String[]> cells(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(";", -1))
                .toList();
    }

    private static Instant at(String[] cells) {
        return Instant.ofEpochMilli(Long.parseLong(cells[0]));
    }

    private static Judge judge(Room.Draft standard, Instant from, Timeline timeline) {
        return Judge.of(
                List.of(standard.build()), Room.of(standard.quantity()), JudgeSettings.recorded(from), timeline);
    }
}
