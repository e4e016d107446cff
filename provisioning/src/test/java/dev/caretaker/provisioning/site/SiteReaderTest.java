package dev.caretaker.provisioning.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.point.DeviceId;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.point.Point;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.text.Language;
import dev.caretaker.provisioning.Problem;
import dev.caretaker.provisioning.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteReaderTest {
    private static final List<String> PROFILES = List.of("caretaker", "zigbee2mqtt", "tasmota", "chirpstack-v4");
    private static final String WHOLE = """
            sites:
              - id: hq
                name: {en: Headquarters, zh: 总部}
                zone: Asia/Shanghai
                calendars:
                  occupied: [{days: mon-fri, from: "08:00", to: "18:00"}]
                devices:
                  - {id: sensor-1, profile: caretaker}
                buildings:
                  - id: main
                    name: {en: Main building, zh: 主楼}
                    floors:
                      - id: first
                        level: 1
                        name: {en: First floor, zh: 一层}
                        spaces:
                          - id: office
                            type: office
                            name: {en: Office, zh: 办公室}
                            points:
                              - {name: temperature, quantity: temperature, unit: °F, device: sensor-1, path: readings.t}
                assets:
                  - id: fan
                    type: air-handler
                    name: {en: Fan, zh: 风机}
                    in: office
                    serves: [office]
                    points:
                      - {name: state, quantity: running, device: sensor-1, path: readings.fan, states: {ON: running}}
            """;

    @TempDir
    Path dir;

    private final Problems problems = new Problems();

    @Test
    void wholeFile_becomesAGraph() throws IOException {
        SiteGraph graph = read(WHOLE);

        assertThat(problems.list()).isEmpty();
        Point temperature = graph.point(PointId.parse("office.temperature")).orElseThrow();
        assertThat(temperature.source().unit().to(temperature.quantity().unit()).applyAsDouble(212))
                .isEqualTo(100);
        assertThat(temperature.name().zh()).isEqualTo("温度");
        assertThat(graph.within(new PlaceId("fan")))
                .extracting(PlaceId::text)
                .containsExactly("fan", "office", "first", "main", "hq");
        assertThat(graph.pointsOf(new DeviceId("sensor-1"))).hasSize(2);
        assertThat(graph.point(PointId.parse("fan.state"))
                        .orElseThrow()
                        .source()
                        .states())
                .containsEntry("on", "running");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            unknown key, nearest offered | level: 1 | levle: 1 | 14 | levle | Probably meant: level
            dangling place | serves: [office] | serves: [offise] | 27 | serves[0] | the nearest is: office
            dangling device | device: sensor-1, path: readings.t | device: sensor-2, path: readings.t | 21 | device | the nearest is: sensor-1
            duplicate id | id: fan | id: office | 23 | id | taken by line 17
            unit that does not fit | unit: °F | unit: ppm | 21 | unit | no unit of temperature. Write the value in °C
            unit nobody knows | unit: °F | unit: banana | 21 | unit | nobody knows the unit 'banana'
            quantity misspelt | quantity: temperature | quantity: temprature | 21 | quantity | Probably meant: temperature
            profile misspelt | profile: caretaker | profile: caretakr | 8 | profile | Probably meant: caretaker
            state nobody knows | {ON: running} | {ON: moving} | 29 | states.ON | Its states are: stopped, running
            zone misspelt | Asia/Shanghai | Asia/Shangai | 4 | zone | Probably meant: Asia/Shanghai
            id with capitals | id: office | id: Office | 17 | id | lower-case letters
            days that are none | days: mon-fri | days: mon-fry | 6 | days | are no days
            """)
    void mistake_isNamedWithLineKeyAndMend(String what, String right, String wrong, int line, String key, String mend)
            throws IOException {
        assertThat(read(WHOLE.replaceFirst(java.util.regex.Pattern.quote(right), wrong)))
                .isNotNull();

        assertThat(problems.list()).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.key()).endsWith(key);
            assertThat(problem.say(Language.EN)).contains("site.yaml:" + line).contains(mend);
            assertThat(problem.say(Language.ZH)).contains("site.yaml:" + line).isNotEqualTo(problem.say(Language.EN));
        });
    }

    @Test
    void manyMistakes_areAllFoundInOneRun() throws IOException {
        String broken = WHOLE.replace("unit: °F", "unit: ppm")
                .replace("level: 1", "levle: 1")
                .replace("serves: [office]", "serves: [nowhere]")
                .replace("in: office", "in: nowhere");

        assertThat(read(broken)).isNotNull();

        assertThat(problems.list())
                .extracting(Problem::code)
                .contains("unit-unfit", "key-unknown", "key-missing", "reference-dangling")
                .hasSize(5);
    }

    @Test
    void brokenYaml_isNamedWithItsLine() throws IOException {
        assertThat(read("sites:\n  - id: hq\n   name: {en: x\n")).isNotNull();

        assertThat(problems.list()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("yaml-broken");
            assertThat(problem.line()).isEqualTo(3);
        });
    }

    private SiteGraph read(String text) throws IOException {
        Path file = Files.writeString(dir.resolve("site.yaml"), text);
        return SiteReader.read(file, PROFILES, problems);
    }
}
