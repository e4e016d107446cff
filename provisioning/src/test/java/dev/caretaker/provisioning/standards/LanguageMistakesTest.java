package dev.caretaker.provisioning.standards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.text.Language;
import dev.caretaker.provisioning.Problem;
import dev.caretaker.provisioning.Problems;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageMistakesTest {
    private final Problems problems = new Problems();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "temperature | {p100: 1h, at-most: 5 °C}                   | percentile-wrong  | p95",
                "running     | {std-dev: 1h, at-most: 1}                   | measured-of-state | running",
                "running     | {jump: 1}                                   | measured-of-state | running",
                "co2         | {in-state: {is: open, over: 1h}, at-least: 5m} | state-of-measured | co2",
                "door        | {state: open, at-least: 5m}                 | limits-upper-only | at-most",
                "door        | {state: opne, at-most: 5m}                  | word-unknown      | open",
                "door        | {state: open, at-most: 5}                   | not-a-duration    | 30s",
                "temperature | {stuck: {for: 6h}, at-most: 1h}             | limits-beside     | stuck",
                "temperature | {jump: -5 K}                                | difference-negative | ",
                "temperature | {differs-from: sibling, at-most: 2 K}       | word-unknown      | siblings",
                "temperature | {differs-from: {point: x, quantity: co2}, at-most: 2 K} | not-comparable | co2",
                "temperature | {differs-from: {point: A B}, at-most: 2 K}  | point-ref-wrong   | air-handler/running",
                "temperature | {point: x, at-most: 2 °C}                   | key-unknown       | point",
                "temperature | {all: [{at-most: 2 °C}]}                    | combination-of-one | all",
                "temperature | {not: {at-most: 2 °C}, at-least: 1 °C}      | limits-beside     | not",
                "temperature | {not: {silence: 1h, at-most: 2 °C}}         | key-missing       | point",
                "temperature | {not: {not: {not: {not: {at-most: 2 °C}}}}} | nested-too-deep   | 4",
                "temperature | {any 2 of: space, is: alarm}                | any-of-measured   | quorum",
                "smoke-alarm | {quorum: {any: 0, within: space, is: normal}} | quorum-below-one | 1",
                "smoke-alarm | {quorum: {any: 2, within: spaec, is: normal}} | word-unknown    | space",
                "running     | {must-happen: {is: running, at-least: 7d, every: 7d}} | happening-too-long | every",
                "running     | {must-happen: {is: running, at-least: 5m, evry: 7d}} | key-unknown   | every",
                "running     | {reports-every: 1h, is: running}            | limits-beside     | reports-every",
                "temperature | {limits-by: {seasn: {a: {at-most: 1 °C}}}}  | key-unknown       | season",
                "temperature | {limits-by: {season: {a: {at-mots: 1 °C}}}} | key-unknown       | at-most",
                "temperature | {limits-by: {otherwise: {at-most: 1 °C}}}   | limits-by-one     | season",
                "temperature | {limits-by: {calendar: {a: {at-most: 1 °C}, b: {at-most: 2 °C}}}} | limits-by-overlap | ",
                "temperature | {limits-by: [{at-most: 1 °C}, {season: a, at-most: 2 °C}]} | limits-by-one | season",
                "temperature | {limits-by: [{attribute: {a: b, c: d}, at-most: 1 °C}]} | attribute-not-one | F",
            })
    void requirement_wrong_isNamedWithItsMend(String quantity, String require, String code, String mend) {
        names(Texts.requiring(quantity, require), code, mend);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "require: {any: [{at-most: 1 °C}, {at-least: 5 °C}]} | clear: {at-most: 0 °C} | clear-limits-useless | hold",
                "require: {limits-by: {season: {a: {at-most: 1 °C}}}} | clear: {at-most: 2 °C} | clear-outside | require",
                "require: {limits-by: {season: {a: {at-most: 1 °C}}}} | clear: {limits-by: {season: {b: {at-most: 0 °C}}}} "
                        + "| clear-other-circumstances | require",
                "require: {at-most: 1 °C} | clear: {limits-by: {season: {a: {at-most: 0 °C}}}} | key-missing | otherwise",
                "require: {at-most: 1 °C} | cases: [{name: a, given: {temperture: []}, expect: []}] | key-unknown | temperature",
                "require: {at-most: 1 °C} | cases: [{name: a, day: mno, given: {subject: []}, expect: []}] | word-unknown | mon",
                "require: {at-most: 1 °C} | cases: [{name: a, excused: [[10:00, 09:00]], given: {subject: []}, expect: []}] "
                        + "| not-a-span | 12:00",
                "require: {at-most: 1 °C} | cases: [{name: a, calendar: {x: [[mon, 09:00]]}, given: {subject: []}, expect: []}] "
                        + "| not-a-window | mon-fri"
            })
    void terms_wrong_areNamedWithTheirMend(String require, String line, String code, String mend) {
        names(Texts.with("applies-to: {quantity: temperature}", require, line), code, mend);
    }

    private void names(String text, String code, String mend) {
        List<Standard> unused = Texts.read(text, problems);

        Problem problem = problems.list().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(problems.list().toString()));
        assertThat(problem.line()).isPositive();
        assertThat(problem.say(Language.EN)).contains(mend == null ? "" : mend);
        assertThat(problem.say(Language.ZH)).contains(mend == null ? "" : mend);
    }
}
