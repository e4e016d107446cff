package dev.caretaker.judging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.caretaker.judging.RecordedSeriesTest.Sample;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.reading.Statistic;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.requirement.Requirement;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.verdict.VerdictChange;
import dev.caretaker.testkit.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cases of Kapacitor, which judges streams of points. Its first recorded second, 1, is played as the start. */
final class Streams {
    private static final Pattern POINT = Pattern.compile("(\\w+)(?:,(?:.*host=(\\w+).*)?)? value=([0-9.]+) ([0-9]+)");

    private final JsonNode expected;

    Streams() throws IOException {
        expected = new ObjectMapper()
                .readTree(RealData.require("oracle/kapacitor/expected.json").toFile())
                .get("cases");
    }

    List<Finding> findings() throws IOException {
        return List.of(
                severity("at-most: 7", 7, List.of("Warning", "Critical")),
                severity("at-most: 8", 8, List.of("Critical")),
                levels(),
                kept("serverA"),
                kept("serverB"),
                rate(),
                sameTime(),
                windowMissing(),
                burst().note(5));
    }

    private Finding severity(String name, double most, List<String> levels) throws IOException {
        List<String> theirs = new ArrayList<>();
        String from = "";
        for (JsonNode notice : expected.at("/TestStream_AlertDuration/expected_notifications")) {
            boolean beyond = levels.contains(notice.get("level").asText());
            if (beyond && from.isEmpty()) {
                from = notice.get("second").asText() + "–";
            } else if (!beyond && !from.isEmpty()) {
                theirs.add(from + notice.get("second").asText());
                from = "";
            }
        }
        List<Sample> series = series("TestStream_AlertDuration.srpl", "serverA");
        return Finding.of(
                "AlertDuration `{" + name + "}`, seconds",
                String.join(", ", theirs),
                spells(Room.standard(Requirement.value(Limits.atMost(most))), series));
    }

    /** Each reading that is not in order, with the gravest level and how long it has not been. */
    private Finding levels() throws IOException {
        List<String> theirs = new ArrayList<>();
        expected.at("/TestStream_Alert_NoRecoveries/expected_notifications")
                .forEach(one ->
                        theirs.add(one.get("second") + " " + one.get("level").asText() + " " + one.get("duration_s")));
        Map<String, Standing> currentVerdicts = new TreeMap<>();
        List<String> ours = new ArrayList<>();
        for (Sample sample : series("TestStream_Alert_NoRecoveries.srpl", "serverA")) {
            String gravest = "";
            for (String level : List.of("Info 6", "Warning 7", "Critical 8")) {
                String[] words = level.split(" ", -1);
                Standing standing = currentVerdicts.computeIfAbsent(words[0], any -> Standing.below(words[1]));
                gravest = standing.fails(sample) ? words[0] : gravest;
            }
            if (!gravest.isEmpty()) {
                long since = Objects.requireNonNull(currentVerdicts.get("Info")).since();
                ours.add(second(sample.at()) + " " + gravest + " " + (second(sample.at()) - since));
            }
        }
        return Finding.of(
                "Alert_NoRecoveries `{below: 6}`, `{below: 7}`, `{below: 8}`: second, gravest, for how long",
                String.join(", ", theirs),
                String.join(", ", ours));
    }

    private Finding kept(String host) throws IOException {
        List<String> theirs = new ArrayList<>();
        List<Long> seconds = new ArrayList<>();
        for (JsonNode one : expected.at("/TestStream_StateTracking/expected/" + host)) {
            seconds.add(one.get(0).asLong());
            theirs.add(one.get(0) + ": "
                    + (one.get(1).asLong() < 0 ? "–" : one.get(1).asText()));
        }
        Standing standing = new Standing(Room.standard(Requirement.value(Limits.atMost(95))));
        List<String> ours = new ArrayList<>();
        for (Sample sample : series("TestStream_StateTracking.srpl", host)) {
            boolean fails = standing.fails(sample);
            long at = second(sample.at());
            if (seconds.contains(at)) {
                ours.add(at + ": " + (fails ? String.valueOf((at - standing.since()) * 1000) : "–"));
            }
        }
        return Finding.of(
                "StateTracking " + host + " `{at-most: 95}`, second: ms",
                String.join(", ", theirs),
                String.join(", ", ours));
    }

    private Finding rate() throws IOException {
        Standing standing = new Standing(Room.standard(Requirement.rise(Duration.ofSeconds(10), Limits.below(9.5))));
        for (Sample sample : series("TestStream_Derivative.srpl", null)) {
            if (second(sample.at()) <= 10) {
                boolean unused = standing.fails(sample);
            }
        }
        return Finding.of(
                "Derivative `{rate: {per: 10s}}`, per second",
                expected.at("/TestStream_Derivative/expected/mean_rate_over_first_10s")
                        .asText(),
                String.valueOf(standing.measured() / 10));
    }

    /** A point and time that came before says nothing new, so there is one rate fewer. */
    private Finding sameTime() throws IOException {
        Judge judge = judge(Room.standard(Requirement.rise(Duration.ofSeconds(10), Limits.below(1e9))), change -> {});
        long judged = all("TestStream_DerivativeZeroElapsed.srpl", null).stream()
                .filter(sample -> second(sample.at()) <= 10)
                .filter(sample -> judge.accept(reading(sample)) == Taken.JUDGED)
                .count();
        return Finding.of(
                "DerivativeZeroElapsed, rates",
                expected.at("/TestStream_DerivativeZeroElapsed/expected/rates_emitted_in_first_10s")
                        .asText(),
                String.valueOf(judged - 1));
    }

    private Finding windowMissing() throws IOException {
        List<Sample> series = series("TestStream_WindowMissing.srpl", "serverA");
        int count = 0;
        for (int least = 1; least <= series.size(); least++) {
            Standing standing = new Standing(
                    Room.standard(Requirement.windowed(Statistic.COUNT, Duration.ofSeconds(3), Limits.atLeast(least))));
            series.forEach(sample -> {
                boolean unused = standing.fails(sample);
            });
            count += standing.verdict() == Verdict.PASS ? 1 : 0;
        }
        return Finding.of(
                "WindowMissing `{count: 3s}` at second 11",
                expected.at("/TestStream_WindowMissing/expected/count_at_second_11")
                        .asText(),
                String.valueOf(count));
    }

    private Finding burst() throws IOException {
        Judge judge = judge(Room.standard(Requirement.value(Limits.atMost(95))), change -> {});
        long judged = all("TestStream_Window_Count.srpl", "serverA").stream()
                .filter(sample -> judge.accept(reading(sample)) == Taken.JUDGED)
                .count();
        return Finding.of(
                "Window_Count, points of one time",
                expected.at("/TestStream_Window_Count/expected/points_in_window")
                        .asText(),
                String.valueOf(judged));
    }

    private static String spells(Room.Draft standard, List<Sample> series) {
        return String.join(
                ", ",
                RecordedSeriesTest.spells(standard, series).stream()
                        .map(spell -> second(spell.opens()) + "–"
                                + (spell.recovers() == null ? "" : second(spell.recovers())))
                        .toList());
    }

    /** The points of a host in order, one for each time. */
    private static List<Sample> series(String file, @Nullable String host) throws IOException {
        TreeMap<Instant, Sample> samples = new TreeMap<>();
        all(file, host).forEach(sample -> samples.putIfAbsent(sample.at(), sample));
        return List.copyOf(samples.values());
    }

    private static List<Sample> all(String file, @Nullable String host) throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (String line : Files.readAllLines(RealData.require("oracle/kapacitor/" + file))) {
            Matcher point = POINT.matcher(line);
            if (point.matches() && (host == null || host.equals(point.group(2)))) {
                long second = Long.parseLong(point.group(4)) - 1;
                samples.add(new Sample(Room.START.plusSeconds(second), Double.parseDouble(point.group(3))));
            }
        }
        return samples;
    }

    private static Reading reading(Sample sample) {
        return Reading.of(Room.POINT, sample.at(), sample.value());
    }

    private static long second(Instant at) {
        return Duration.between(Room.START, at).toSeconds();
    }

    private static Judge judge(Room.Draft standard, Consumer<VerdictChange> changes) {
        return Judge.of(
                List.of(standard.build()), Room.of(standard.quantity()), JudgeSettings.recorded(Room.START), changes);
    }

    /** A standard on its way through a stream. */
    static final class Standing {
        private final Judge judge;
        private @Nullable VerdictChange last;

        Standing(Room.Draft standard) {
            judge = judge(standard, change -> last = change);
        }

        static Standing below(String limit) {
            return new Standing(Room.standard(Requirement.value(Limits.below(Double.parseDouble(limit)))));
        }

        boolean fails(Sample sample) {
            judge.accept(reading(sample));
            return verdict() == Verdict.FAIL;
        }

        Verdict verdict() {
            return last == null ? Verdict.NOT_EVALUABLE : last.to();
        }

        long since() {
            return last == null ? -1 : second(last.evidence().since());
        }

        double measured() {
            return last == null ? Double.NaN : last.evidence().measured();
        }
    }
}
