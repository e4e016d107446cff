package dev.caretaker.judging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.caretaker.judging.RecordedSeriesTest.Sample;
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
import java.util.TreeMap;

/** Fires in houses, under sprinklers and in a cargo hold: which channels breach, the first of them, and how many. */
final class Fires {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Room.Draft HEAT = Room.standard(Requirement.value(Limits.below(68)));
    private static final Room.Draft RISE = Room.standard(Requirement.rise(Duration.ofSeconds(60), Limits.below(8.3)));
    private static final Room.Draft DIM = Room.standard(Requirement.value(Limits.atLeast(90)));

    private Fires() {}

    static List<Finding> findings() throws IOException {
        List<Finding> findings = new ArrayList<>(houses());
        findings.addAll(smoke());
        findings.addAll(sprinklers("vettori-sprinkler", "Test_%02d.csv", "TC_[1-4]_.*"));
        findings.addAll(sprinklers("ul-nfprf-sprinkler", "UL_NFPRF_1_%02d_TC.csv", "[0-9]+"));
        return findings;
    }

    /** Breaches in all rooms of a burning house by all rules. */
    private static List<Finding> houses() throws IOException {
        Path expected = RealData.require("timeseries/nist-smoke-alarms/expected-incidents.json");
        List<Finding> findings = new ArrayList<>();
        for (JsonNode fire : JSON.readTree(expected.toFile())) {
            String name = fire.get("test").asText();
            int rules = 0;
            int theirs = 0;
            int ours = 0;
            for (JsonNode room : fire.get("rooms")) {
                for (Map.Entry<String, Room.Draft> rule : RecordedFiresTest.RULES.entrySet()) {
                    JsonNode result = room.path(rule.getKey());
                    if (result.has("incidents")) {
                        rules++;
                        theirs += result.get("incidents").asInt();
                        Path file = expected.resolveSibling(name + ".csv");
                        List<Sample> series = RecordedFiresTest.series(
                                file, result.get("metric").asText());
                        ours += RecordedSeriesTest.spells(rule.getValue(), series)
                                .size();
                    }
                }
            }
            findings.add(Finding.of(
                    "nist-smoke-alarms " + name + ", " + rules + " ×", String.valueOf(theirs), String.valueOf(ours)));
        }
        return findings;
    }

    private static List<Finding> smoke() throws IOException {
        Path expected = RealData.require("timeseries/faa-smoke/expected-incidents.json");
        List<Finding> findings = new ArrayList<>();
        for (JsonNode test : JSON.readTree(expected.toFile())) {
            Map<String, List<Sample>> channels =
                    channels(expected.resolveSibling(test.get("test").asText()), "LT_.*");
            for (JsonNode result : test.get("results")) {
                String metric = result.get("metric").asText();
                List<Sample> series = channels.getOrDefault(metric, List.of());
                String theirs = result.get("incidents") + " from " + result.get("first_opens_s") + " s; "
                        + result.get("kept_5s") + " from " + result.get("kept_5s_first") + " s";
                String ours = first(DIM, series) + "; " + first(DIM.hold(Duration.ofSeconds(5)), series);
                findings.add(Finding.of(
                        "faa-smoke " + metric + " `{at-least: 90}`, without and with `hold: 5s`", theirs, ours));
            }
        }
        return findings;
    }

    private static String first(Room.Draft standard, List<Sample> series) {
        List<Timeline.Spell> spells = RecordedSeriesTest.spells(standard, series);
        return spells.size() + (spells.isEmpty() ? "" : " from " + seconds(spells.get(0)) + " s");
    }

    private static List<Finding> sprinklers(String folder, String files, String channel) throws IOException {
        Path expected = RealData.require("timeseries/" + folder + "/expected-incidents.json");
        List<Finding> findings = new ArrayList<>();
        for (JsonNode test : JSON.readTree(expected.toFile())) {
            String name = test.get("test").asText();
            int number = Integer.parseInt(name.replaceAll("[^0-9]", ""));
            Map<String, List<Sample>> channels = channels(expected.resolveSibling(files.formatted(number)), channel);
            findings.add(Finding.of(
                    folder + " " + name + " `{below: 68 °C}`",
                    theirs(test, "channels_reaching_68C", "first_68C"),
                    ours(HEAT, channels, test.at("/first_68C/channel").asText())));
            findings.add(Finding.of(
                    folder + " " + name + " `{rate: {per: 60s}, below: 8.3 K}`",
                    theirs(test, "channels_rising_8_3C_per_min", "first_rise"),
                    ours(RISE, channels, test.at("/first_rise/channel").asText())));
        }
        return findings;
    }

    private static String theirs(JsonNode test, String count, String first) {
        return test.get(count) + ", first " + test.at("/" + first + "/channel").asText() + " at "
                + test.at("/" + first + "/opens_s") + " s";
    }

    /** Where several channels are first, the one that is expected stands for them. */
    private static String ours(Room.Draft standard, Map<String, List<Sample>> channels, String expected) {
        Map<String, Double> opened = new TreeMap<>();
        channels.forEach((channel, series) -> {
            List<Timeline.Spell> spells = RecordedSeriesTest.spells(standard, series);
            if (!spells.isEmpty()) {
                opened.put(channel, seconds(spells.get(0)));
            }
        });
        double earliest = opened.values().stream().min(Double::compare).orElse(Double.NaN);
        String first = opened.getOrDefault(expected, Double.NaN) == earliest ? expected : "another";
        return opened.size() + ", first " + first + " at " + earliest + " s";
    }

    private static double seconds(Timeline.Spell spell) {
        return Duration.between(Room.START, spell.opens()).toMillis() / 1000.0;
    }

    private static Map<String, List<Sample>> channels(Path file, String channel) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> header = Arrays.asList(lines.get(0).split(",", -1));
        Map<String, List<Sample>> channels = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            if (!cells[0].matches("-?[0-9.]+")) {
                continue;
            }
            long millis = Math.round(Double.parseDouble(cells[0]) * 1000);
            for (int i = 1; i < Math.min(cells.length, header.size()); i++) {
                String name = header.get(i).strip();
                if (name.matches(channel) && cells[i].matches("-?[0-9.]+(E[-+]?[0-9]+)?")) {
                    channels.computeIfAbsent(name, any -> new ArrayList<>())
                            .add(new Sample(Room.START.plusMillis(millis), Double.parseDouble(cells[i])));
                }
            }
        }
        return channels;
    }
}
