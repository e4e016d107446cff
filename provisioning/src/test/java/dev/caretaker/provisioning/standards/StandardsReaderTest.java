package dev.caretaker.provisioning.standards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.library.Library;
import dev.caretaker.model.reading.Statistic;
import dev.caretaker.model.requirement.Clear;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.requirement.Requirement;
import dev.caretaker.model.response.Priority;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.StandardCase;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.text.Language;
import dev.caretaker.provisioning.Problem;
import dev.caretaker.provisioning.Problems;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardsReaderTest {
    private static final String GOOD = """
            document:
              id: gb-t-18883-2022
              title: {en: Indoor air quality standard, zh: 室内空气质量标准}
              issuer: SAC
              jurisdiction: CN
              edition: "2022"
            standards:
              - id: co2
                version: 1
                status: published
                effective: 2023-02-01
                clause: Table 1
                verification: verified
                title: {en: Carbon dioxide, zh: 二氧化碳}
                applies-to:
                  spaces: [office, meeting-room]
                  quantity: co2
                  during: occupied
                require: {mean: 1h, at-most: 1000 ppm}
                hold: 10m
                clear: {at-most: 900 ppm, hold: 5m}
                silence: {after: 20m}
                severity: minor
                class: comfort
                respond:
                  order: {trade: hvac, priority: P3, procedure: ventilate-room, skill: hvac-technician}
                  page: none
                cases:
                  - name: a crowded meeting
                    day: tue
                    given: {co2: [[09:00, 600], [09:30:15, 1400 ppm]]}
                    expect: [[09:00, pass], [11:10, fail]]
            """;

    private final Problems problems = new Problems();

    @Test
    void standard_wellFormed_isReadWhole() {
        Standard standard = only(GOOD);

        assertThat(problems.list()).isEmpty();
        assertThat(standard.ref().id()).hasToString("gb-t-18883-2022.co2");
        assertThat(standard.ref().hash()).matches("[0-9a-f]{12}");
        assertThat(standard.terms().require())
                .isEqualTo(Requirement.windowed(Statistic.MEAN, Duration.ofHours(1), Limits.atMost(1000)));
        assertThat(standard.terms().clear()).isEqualTo(Clear.at(Limits.atMost(900), Duration.ofMinutes(5)));
        assertThat(standard.terms().silence()).contains(Duration.ofMinutes(20));
        assertThat(standard.respond().page()).isEmpty();
        assertThat(standard.respond().order().orElseThrow().priority()).isEqualTo(Priority.P3);
        StandardCase one = standard.cases().get(0);
        assertThat(one.setting().day()).isEqualTo(StandardCase.Setting.MONDAY.plusDays(1));
        assertThat(one.given(StandardCase.SUBJECT).get(1))
                .isEqualTo(new StandardCase.Given(Duration.ofHours(9).plusSeconds(1815), 1400));
        assertThat(one.expect().get(1).verdict()).isEqualTo(Verdict.FAIL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "temperature  | {at-most: 104 °F}                    | at most 40",
                "temperature  | {between: [18 °C, 26 °C]}            | between 18 and 26",
                "temperature  | {rate: {per: 10m}, at-most: 9 °F}    | rise 5",
                "temperature  | {rate: {per: 10m}, at-most: 5 K}     | rise 5",
                "static-pressure | {at-least: 100 kPa}               | at least 0.1",
                "door         | {equals: closed}                     | exactly 0",
                "door         | {state: open, at-most: 30s}          | open 30 s",
                "door         | {reports-every: 15m}                 | every 900 s",
                "people       | {count: 5m, at-most: 3}              | count 3",
                "co2          | {above: 100 ppm, below: 0.1 %}       | over 100 under 1000"
            })
    void require_ofEachKind_isReadInCanonicalUnits(String quantity, String require, String expected) {
        Standard standard = only(with(quantity, require));

        assertThat(problems.list()).isEmpty();
        assertThat(standard.terms().require()).isEqualTo(required(expected));
    }

    private static Requirement required(String expected) {
        return switch (expected) {
            case "at most 40" -> Requirement.value(Limits.atMost(40));
            case "between 18 and 26" -> Requirement.value(Limits.between(18, 26));
            case "rise 5" -> Requirement.rise(Duration.ofMinutes(10), Limits.atMost(5));
            case "at least 0.1" -> Requirement.value(Limits.atLeast(0.1));
            case "exactly 0" -> Requirement.value(Limits.exactly(0));
            case "open 30 s" -> Requirement.stateFor(1, Duration.ofSeconds(30));
            case "every 900 s" -> new Requirement.Reporting(Duration.ofMinutes(15));
            case "count 3" -> Requirement.windowed(Statistic.COUNT, Duration.ofMinutes(5), Limits.atMost(3));
            default -> Requirement.value(new Limits(100, false, 1000, false));
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "quantity: co2        | quantity: c02              | word-unknown     | co2",
                "at-most: 1000 ppm}   | at-mots: 1000 ppm}         | key-unknown      | at-most",
                "at-most: 1000 ppm}   | at-most: 1000}             | unit-missing     | 1000 ppm",
                "at-most: 1000 ppm}   | at-most: 1000 pmp}         | unit-unknown     | ppm",
                "at-most: 1000 ppm}   | at-most: 1000 °C}          | unit-unfit       | ppm",
                "at-most: 1000 ppm}   | at-most: much}             | amount-wrong     | ppm",
                "at-most: 1000 ppm}   | between: [9 ppm, 1 ppm]}   | limits-crossed   | 9",
                "at-most: 1000 ppm}   | at-most: 1 ppm, below: 2 ppm} | limits-clash  | below",
                "mean: 1h, at-most: 1000 ppm | mean: 1h, max: 1h, at-most: 1 ppm | require-clash | max",
                "mean: 1h, at-most: 1000 ppm | reports-every: 1h   | not-beside-pattern | hold",
                "mean: 1h, at-most: 1000 ppm | state: open, at-most: 1m | state-of-measured | co2",
                "clear: {at-most: 900 | clear: {at-most: 1100      | clear-outside    | require",
                "severity: minor      | severity: mynor            | word-unknown     | minor",
                "verification: verified | verification: unverified | publish-unseen   | draft",
                "hold: 10m            | hold: ten                  | not-a-duration   | 10m",
                "effective: 2023-02-01 | effective: 2023-13-01     | not-a-date       | 2023-02-01",
                "version: 1           | version: 0                 | version-below-one | 1",
                "[11:10, fail]        | [11:70, fail]              | not-a-time       | 09:30",
                "[11:10, fail]        | [11:10, fial]              | word-unknown     | fail",
                "[11:10, fail]        | [11:10]                    | not-a-timed-pair | 600",
                "given: {co2:         | given: {co3:               | key-missing      | co2",
                "jurisdiction: CN     | jurisdiktion: CN           | key-missing      | jurisdiction"
            })
    void mistake_anywhere_isNamedWithItsLineAndMend(String good, String bad, String code, String mend) {
        assertThat(GOOD).contains(good);
        String text = GOOD.replace(good, bad);
        Library unused = StandardsReader.parse(Path.of("air.yaml"), text, problems);

        Problem problem = problems.list().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(problems.list().toString()));
        assertThat(problem.line()).isPositive();
        assertThat(problem.say(Language.EN)).startsWith("air.yaml:").contains(mend);
        assertThat(problem.say(Language.ZH)).contains(mend);
    }

    @Test
    void mistakes_several_areFoundInOneRun() {
        String text = GOOD.replace("quantity: co2", "quantity: c02")
                .replace("severity: minor", "severity: mynor")
                .replace("priority: P3", "priority: P9")
                .replace("  issuer: SAC\n", "");
        Library unused = StandardsReader.parse(Path.of("air.yaml"), text, problems);

        assertThat(problems.list().stream().map(Problem::key))
                .contains(
                        "document",
                        "standards[0].applies-to.quantity",
                        "standards[0].severity",
                        "standards[0].respond.order.priority");
    }

    @Test
    void version_writtenTwice_isAMistake() {
        String again = GOOD.substring(GOOD.indexOf("  - id: co2"));
        Library unused = StandardsReader.parse(Path.of("air.yaml"), GOOD + again, problems);

        assertThat(problems.list()).extracting(Problem::code).containsExactly("standard-twice");
    }

    @Test
    void hash_ofTheSameContent_isTheSameHoweverItIsWritten() {
        String hash = only(GOOD).ref().hash();
        String rewritten = GOOD.replace("    hold: 10m\n", "")
                .replace("severity: minor", "hold: 600s # ten minutes\n    severity: minor")
                .replace("[office, meeting-room]", "[meeting-room, office]")
                .replace("at-most: 1000 ppm", "at-most: 0.1 %")
                .replace("status: published", "status: draft");

        assertThat(only(rewritten).ref().hash()).isEqualTo(hash);
        assertThat(only(GOOD.replace("1000 ppm", "1001 ppm")).ref().hash()).isNotEqualTo(hash);
        assertThat(only(GOOD.replace("page: none", "page: security")).ref().hash())
                .isNotEqualTo(hash);
    }

    private Standard only(String text) {
        Library library = StandardsReader.parse(Path.of("air.yaml"), text, problems);
        assertThat(library.standards())
                .as(List.copyOf(problems.list()).toString())
                .hasSize(1);
        return library.standards().get(0);
    }

    private static String with(String quantity, String require) {
        int cases = GOOD.indexOf("    cases:");
        return GOOD.substring(0, cases)
                .replace("quantity: co2", "quantity: " + quantity)
                .replace("require: {mean: 1h, at-most: 1000 ppm}", "require: " + require)
                .replace("    hold: 10m\n", "")
                .replace("    clear: {at-most: 900 ppm, hold: 5m}\n", "")
                .replace("    silence: {after: 20m}\n", "");
    }
}
