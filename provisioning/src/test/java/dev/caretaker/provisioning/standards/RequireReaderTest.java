package dev.caretaker.provisioning.standards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.reading.Statistic;
import dev.caretaker.model.requirement.Allowed;
import dev.caretaker.model.requirement.Allowed.Choice;
import dev.caretaker.model.requirement.Allowed.When;
import dev.caretaker.model.requirement.Condition;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.requirement.Measure;
import dev.caretaker.model.requirement.PointRef;
import dev.caretaker.model.requirement.Requirement;
import dev.caretaker.model.requirement.Training;
import dev.caretaker.model.requirement.Within;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.unit.Quantities;
import dev.caretaker.provisioning.Problems;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RequireReaderTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final PointRef SETPOINT =
            new PointRef(Optional.empty(), "setpoint", Quantities.of("temperature"), Optional.empty());
    private static final PointRef FAN =
            new PointRef(Optional.of("air-handler"), "running", Quantities.of("running"), Optional.of(HOUR));

    static Stream<Arguments> kinds() {
        return Stream.of(valuesAndWindows(), differencesAndGroups(), expectationsAndChoices())
                .flatMap(one -> one);
    }

    private static Stream<Arguments> valuesAndWindows() {
        return Stream.of(
                kind("door", "{is: closed}", Requirement.value(Limits.exactly(0))),
                kind("running", "{is: true}", Requirement.value(Limits.exactly(1))),
                kind("co2", "{sum: 1h, at-most: 5 ppm}", windowed(Statistic.SUM, Limits.atMost(5))),
                kind("co2", "{p95: 1h, at-most: 5 ppm}", limited(new Measure.Percentile(95, HOUR), Limits.atMost(5))),
                kind("temperature", "{range: 1h, below: 9 °F}", limited(spread(Measure.Spread.RANGE), Limits.below(5))),
                kind("co2", "{std-dev: 1h, at-most: 5 ppm}", limited(spread(Measure.Spread.STD_DEV), Limits.atMost(5))),
                kind(
                        "temperature",
                        "{fall: {per: 1h}, at-most: 5 K}",
                        limited(new Measure.Fall(HOUR), Limits.atMost(5))),
                kind(
                        "running",
                        "{in-state: {is: running, over: 1h}, at-least: 30m}",
                        limited(new Measure.TimeIn(1, HOUR), Limits.atLeast(1800))),
                kind(
                        "door",
                        "{count: {of: open, over: 1h}, at-most: 3}",
                        limited(new Measure.Events(1, HOUR), Limits.atMost(3))));
    }

    private static Stream<Arguments> differencesAndGroups() {
        return Stream.of(
                kind(
                        "temperature",
                        "{differs-from: {point: setpoint}, at-most: 2 K}",
                        limited(new Measure.Difference(Optional.of(SETPOINT)), Limits.atMost(2))),
                kind(
                        "temperature",
                        "{differs-from: siblings, at-most: 2 K}",
                        limited(new Measure.Difference(Optional.empty()), Limits.atMost(2))),
                kind("smoke-alarm", "{quorum: {any: 2, within: space, equals: normal}}", ALARMS),
                kind("smoke-alarm", "{any 2 of: space, is: alarm}", ALARMS),
                kind(
                        "temperature",
                        "{stuck: {for: 1h, within: 0.1 K}}",
                        limited(new Measure.Unmoved(0.1), Limits.atMost(3600))),
                kind("temperature", "{implausible: [-20 °C, 80 °C]}", Requirement.value(Limits.between(-20, 80))),
                kind(
                        "flow",
                        "{usual: {floor: 0.2 m3/h}, at-most: 2.5}",
                        limited(new Measure.Usual(Measure.By.TIMES, 0.2, Training.DEFAULT), Limits.atMost(2.5))),
                kind(
                        "temperature",
                        "{usual: {as: difference, learn: 56d, after: 21d, seed: 9}, at-most: 9 °F}",
                        limited(
                                new Measure.Usual(Measure.By.DIFFERENCE, 0, new Training(56, 21, 9)),
                                Limits.atMost(5))),
                kind("temperature", "{jump: 5 K}", limited(new Measure.Jump(), Limits.atMost(5))));
    }

    private static Stream<Arguments> expectationsAndChoices() {
        return Stream.of(
                kind(
                        "running",
                        "{must-happen: {is: running, at-least: 5m, every: 7d}}",
                        new Requirement.Happening(1, Duration.ofMinutes(5), Duration.ofDays(7))),
                kind(
                        "temperature",
                        "{any: [{at-most: 26 °C}, {not: {point: air-handler/running, silence: 1h, is: running}}]}",
                        new Condition.Any(List.of(Requirement.value(Limits.atMost(26)), new Condition.Not(RUNNING)))),
                kind(
                        "temperature",
                        "{limits-by: {season: {winter: {at-least: 18 °C}, summer: {at-most: 28 °C}}, otherwise: {at-most: 26 °C}}}",
                        new Condition.Limited(Optional.empty(), new Measure.Value(), SEASONS)),
                kind(
                        "temperature",
                        "{limits-by: {attribute: insulation-class, is: {F: {at-most: 105 °C}}}}",
                        new Condition.Limited(Optional.empty(), new Measure.Value(), CLASS_F)),
                kind(
                        "temperature",
                        "{limits-by: [{attribute: {insulation-class: F}, at-most: 105 °C}]}",
                        new Condition.Limited(Optional.empty(), new Measure.Value(), CLASS_F)));
    }

    private static final Condition.Quorum ALARMS =
            new Condition.Quorum(2, Within.SPACE, Requirement.value(Limits.exactly(0)));
    private static final Condition.Limited RUNNING =
            new Condition.Limited(Optional.of(FAN), new Measure.Value(), Allowed.always(Limits.exactly(1)));
    private static final Allowed SEASONS = new Allowed(
            List.of(
                    new Choice(new When.InSeason("summer"), Limits.atMost(28)),
                    new Choice(new When.InSeason("winter"), Limits.atLeast(18))),
            Optional.of(Limits.atMost(26)));
    private static final Allowed CLASS_F = new Allowed(
            List.of(new Choice(new When.Attribute("insulation-class", "F"), Limits.atMost(105))), Optional.empty());

    @ParameterizedTest
    @MethodSource("kinds")
    void require_ofEachKind_isReadAndWrittenBack(String quantity, String require, Requirement expected) {
        Problems problems = new Problems();
        List<Standard> read = Texts.read(Texts.requiring(quantity, require), problems);

        assertThat(problems.list()).isEmpty();
        assertThat(read.get(0).terms().require()).isEqualTo(expected);
        String written = StandardWriter.write(read.get(0));
        assertThat(Texts.read(written, problems)).as(written).isEqualTo(read);
    }

    private static Arguments kind(String quantity, String require, Requirement expected) {
        return Arguments.of(quantity, require, expected);
    }

    private static Requirement windowed(Statistic statistic, Limits limits) {
        return Requirement.windowed(statistic, HOUR, limits);
    }

    private static Requirement limited(Measure measure, Limits limits) {
        return Requirement.limited(measure, limits);
    }

    private static Measure spread(Measure.Spread spread) {
        return new Measure.Spreading(spread, HOUR);
    }
}
