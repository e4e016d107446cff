package dev.caretaker.provisioning.standards;

import dev.caretaker.model.standard.StandardCase;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.unit.Quantity;
import dev.caretaker.provisioning.yaml.Spelling;
import dev.caretaker.provisioning.yaml.YamlNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Reads a test case: the readings of its points, when and where it plays, and the verdicts it must give. */
final class CaseReader {
    private static final List<String> VERDICTS =
            Arrays.stream(Verdict.values()).map(Verdict::word).toList();

    private final YamlNode node;
    private final CaseSeries known;

    CaseReader(YamlNode node, CaseSeries known) {
        this.node = node;
        this.known = known;
    }

    Optional<StandardCase> read() {
        if (!node.isMapping()) {
            node.problem("not-a-mapping");
            return Optional.empty();
        }
        Optional<String> name = node.need("name").flatMap(YamlNode::text);
        Optional<StandardCase.Setting> setting = SettingReader.read(node);
        List<StandardCase.Series> given = node.need("given").map(this::given).orElse(List.of());
        List<StandardCase.Expected> expect =
                node.need("expect").map(CaseReader::expect).orElse(List.of());
        node.finish();
        return name.flatMap(one -> setting.map(where -> new StandardCase(one, where, given, expect)));
    }

    private List<StandardCase.Series> given(YamlNode mapping) {
        List<StandardCase.Series> given = new ArrayList<>();
        if (known.subject().stream().noneMatch(key -> mapping.get(key).isPresent())) {
            Optional<YamlNode> unused = mapping.need(known.subject().get(0));
        }
        if (!mapping.isMapping()) {
            return given;
        }
        mapping.entries().forEach((key, readings) -> {
            Optional<Quantity> quantity = known.quantity(key);
            if (quantity.isEmpty()) {
                List<String> names = known.names();
                readings.problem(
                        "key-unknown", key, Spelling.nearest(key, names).orElse(String.join(", ", names)));
            }
            quantity.ifPresent(one -> given.add(new StandardCase.Series(known.kept(key), readings(readings, one))));
        });
        return given;
    }

    private static List<StandardCase.Given> readings(YamlNode list, Quantity quantity) {
        List<StandardCase.Given> given = new ArrayList<>();
        pairs(list, (time, reading) -> {
            Optional<Duration> at = DayTimes.sinceMidnight(time);
            Optional<Double> value = Amounts.loose(quantity).read(reading);
            at.ifPresent(when -> value.ifPresent(one -> given.add(new StandardCase.Given(when, one))));
        });
        return given;
    }

    private static List<StandardCase.Expected> expect(YamlNode list) {
        List<StandardCase.Expected> expect = new ArrayList<>();
        pairs(list, (time, word) -> {
            Optional<Duration> at = DayTimes.sinceMidnight(time);
            Optional<Verdict> verdict = word.oneOf(Verdict::find, VERDICTS);
            at.ifPresent(when -> verdict.ifPresent(one -> expect.add(new StandardCase.Expected(when, one))));
        });
        return expect;
    }

    static void pairs(YamlNode list, BiConsumer<YamlNode, YamlNode> each) {
        for (YamlNode item : list.items()) {
            List<YamlNode> pair = item.isSequence() ? item.items() : List.of();
            if (pair.size() == 2) {
                each.accept(pair.get(0), pair.get(1));
            } else {
                item.problem("not-a-timed-pair");
            }
        }
    }
}
