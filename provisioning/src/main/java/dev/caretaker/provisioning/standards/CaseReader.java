package dev.caretaker.provisioning.standards;

import dev.caretaker.model.standard.StandardCase;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.unit.Quantity;
import dev.caretaker.provisioning.yaml.YamlNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a test case: readings and the verdicts they must give. */
final class CaseReader {
    private static final Pattern TIME = Pattern.compile("([0-3]?[0-9]):([0-5][0-9])(?::([0-5][0-9]))?");
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private final YamlNode node;
    private final Quantity quantity;

    CaseReader(YamlNode node, Quantity quantity) {
        this.node = node;
        this.quantity = quantity;
    }

    Optional<StandardCase> read() {
        if (!node.isMapping()) {
            node.problem("not-a-mapping");
            return Optional.empty();
        }
        Optional<String> name = node.need("name").flatMap(YamlNode::text);
        Optional<Integer> day =
                node.get("day").map(one -> one.oneOf(CaseReader::day, DAYS)).orElse(Optional.of(1));
        List<StandardCase.Given> given = node.need("given").map(this::given).orElse(List.of());
        List<StandardCase.Expected> expect =
                node.need("expect").map(CaseReader::expect).orElse(List.of());
        node.finish();
        return name.flatMap(one -> day.map(weekday -> new StandardCase(one, weekday, given, expect)));
    }

    private static Optional<Integer> day(String word) {
        int index = DAYS.indexOf(word.toLowerCase(Locale.ROOT));
        return index < 0 ? Optional.empty() : Optional.of(index + 1);
    }

    private List<StandardCase.Given> given(YamlNode series) {
        Optional<YamlNode> readings = series.need(quantity.id());
        if (series.isMapping()) {
            series.finish();
        }
        List<StandardCase.Given> given = new ArrayList<>();
        for (YamlNode item : readings.map(YamlNode::items).orElse(List.of())) {
            List<YamlNode> pair = pair(item);
            if (!pair.isEmpty()) {
                Optional<Duration> at = time(pair.get(0));
                Optional<Double> value = Amounts.loose(quantity).read(pair.get(1));
                at.ifPresent(time -> value.ifPresent(one -> given.add(new StandardCase.Given(time, one))));
            }
        }
        return given;
    }

    private static List<StandardCase.Expected> expect(YamlNode list) {
        List<String> words = Arrays.stream(Verdict.values()).map(Verdict::word).toList();
        List<StandardCase.Expected> expect = new ArrayList<>();
        for (YamlNode item : list.items()) {
            List<YamlNode> pair = pair(item);
            if (!pair.isEmpty()) {
                Optional<Duration> at = time(pair.get(0));
                Optional<Verdict> verdict = pair.get(1).oneOf(Verdict::find, words);
                at.ifPresent(time -> verdict.ifPresent(one -> expect.add(new StandardCase.Expected(time, one))));
            }
        }
        return expect;
    }

    private static List<YamlNode> pair(YamlNode item) {
        List<YamlNode> pair = item.isSequence() ? item.items() : List.of();
        if (pair.size() != 2) {
            item.problem("not-a-timed-pair");
            return List.of();
        }
        return pair;
    }

    private static Optional<Duration> time(YamlNode node) {
        return node.text().flatMap(text -> {
            Matcher time = TIME.matcher(text);
            if (!time.matches()) {
                node.problem("not-a-time", text);
                return Optional.empty();
            }
            String seconds = time.group(3);
            return Optional.of(Duration.ofHours(Long.parseLong(time.group(1)))
                    .plusMinutes(Long.parseLong(time.group(2)))
                    .plusSeconds(seconds == null ? 0 : Long.parseLong(seconds)));
        });
    }
}
