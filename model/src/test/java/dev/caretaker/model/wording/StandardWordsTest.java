package dev.caretaker.model.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

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
import dev.caretaker.model.scope.Scope;
import dev.caretaker.model.text.Language;
import dev.caretaker.model.text.Text;
import dev.caretaker.model.unit.Quantities;
import dev.caretaker.model.unit.Quantity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StandardWordsTest {
    private static final Quantity TEMPERATURE = Quantities.of("temperature");
    private static final Quantity CO2 = Quantities.of("co2");
    private static final Quantity DOOR = Quantities.of("door");
    private static final Quantity ALARM = Quantities.of("smoke-alarm");
    private static final Quantity RUNNING = Quantities.of("running");
    private static final PointRef AIR_HANDLER =
            new PointRef(Optional.of("air-handler"), "running", RUNNING, Optional.empty());
    private static final PointRef SETPOINT = new PointRef(Optional.empty(), "setpoint", TEMPERATURE, Optional.empty());
    private static final Condition.Limited CLOSED = Requirement.value(Limits.exactly(0));
    private static final Condition.Limited WARM = Requirement.value(Limits.atLeast(18));
    private static final Condition.Limited STEADY = Requirement.rise(minutes(10), Limits.atMost(5));

    @ParameterizedTest(name = "{2}")
    @MethodSource("requirements")
    void requirement_ofEveryKind_isASentence(Requirement require, Quantity quantity, String en, String zh) {
        assertThat(new StandardWords(Language.EN).requirement(require, quantity))
                .isEqualTo(en);
        assertThat(new StandardWords(Language.ZH).requirement(require, quantity))
                .isEqualTo(zh);
        assertThat(zh.replaceAll("(?<=[0-9] )(K|ppm|°C|m³/h)|(?<=等级为 )B", "")).doesNotContainPattern("[A-Za-z]");
    }

    static Stream<Arguments> requirements() {
        return Stream.of(values(), windows(), durations(), others(), combinations(), negations())
                .flatMap(one -> one);
    }

    private static Stream<Arguments> values() {
        return Stream.of(usualsAndLimits(), statesAndChoices()).flatMap(one -> one);
    }

    private static Stream<Arguments> usualsAndLimits() {
        return Stream.of(
                arguments(
                        Requirement.limited(new Measure.Usual(Measure.By.TIMES, 1, Training.DEFAULT), Limits.atMost(3)),
                        CO2,
                        "The mean over 1 h is at most 3 times the usual for the weekday and hour.",
                        "1 小时内平均值不超过 3 倍（以同一星期几、同一钟点的通常值为 1 倍）。"),
                arguments(
                        Requirement.limited(
                                new Measure.Usual(Measure.By.DIFFERENCE, 0, Training.DEFAULT), Limits.atMost(4)),
                        TEMPERATURE,
                        "The mean over 1 h differs by at most 4 K from the usual for the weekday and hour.",
                        "1 小时内平均值与同一星期几、同一钟点的通常值相差不超过 4 K。"),
                arguments(
                        Requirement.value(Limits.atMost(1000)),
                        CO2,
                        "The value is at most 1000 ppm.",
                        "数值不高于 1000 ppm。"),
                arguments(
                        Requirement.value(Limits.below(0.08054)),
                        CO2,
                        "The value is below 0.0805 ppm.",
                        "数值低于 0.0805 ppm。"),
                arguments(
                        Requirement.value(Limits.between(18, 26)),
                        TEMPERATURE,
                        "The value is between 18 °C and 26 °C.",
                        "数值在 18 °C 至 26 °C 之间。"),
                arguments(
                        Requirement.value(new Limits(18, false, 26, true)),
                        TEMPERATURE,
                        "The value is above 18 °C and at most 26 °C.",
                        "数值高于 18 °C 且不高于 26 °C。"));
    }

    private static Stream<Arguments> statesAndChoices() {
        return Stream.of(
                arguments(CLOSED, DOOR, "The state is ‘closed’.", "状态为“关闭”。"),
                arguments(
                        limited(new Measure.Value(), seasons()),
                        TEMPERATURE,
                        "The value is at most 26 °C in the cooling season, at least 18 °C when occupied, "
                                + "below 40 °C where the insulation class is B, otherwise at most 30 °C.",
                        "数值供冷季不高于 26 °C，使用时段不低于 18 °C，绝缘等级为 B 时低于 40 °C，其他情况下不高于 30 °C。"),
                arguments(
                        new Condition.Limited(
                                Optional.of(AIR_HANDLER), new Measure.Value(), Allowed.always(Limits.exactly(1))),
                        CO2,
                        "The running state of the air handler is ‘running’.",
                        "空调机组的运行状态为“运行”。"));
    }

    private static Allowed seasons() {
        return new Allowed(
                List.of(
                        new Choice(new When.InSeason("cooling"), Limits.atMost(26)),
                        new Choice(new When.During("occupied"), Limits.atLeast(18)),
                        new Choice(new When.Attribute("insulation-class", "B"), Limits.below(40))),
                Optional.of(Limits.atMost(30)));
    }

    private static Stream<Arguments> windows() {
        return Stream.of(statistics(), spreadsAndChanges()).flatMap(one -> one);
    }

    private static Stream<Arguments> statistics() {
        Duration hour = Duration.ofHours(1);
        return Stream.of(
                arguments(
                        Requirement.windowed(Statistic.MEAN, hour, Limits.atMost(1000)),
                        CO2,
                        "The mean over 1 h is at most 1000 ppm.",
                        "1 小时平均值不高于 1000 ppm。"),
                arguments(
                        Requirement.windowed(Statistic.SUM, hour, Limits.below(30)),
                        Quantities.of("flow"),
                        "The sum over 1 h is less than 30 m³/h.",
                        "1 小时累计值小于 30 m³/h。"),
                arguments(
                        Requirement.windowed(Statistic.COUNT, hour, Limits.atLeast(4)),
                        CO2,
                        "The number of readings over 1 h is at least 4.",
                        "1 小时内读数个数不少于 4。"),
                arguments(
                        new Condition.Limited(
                                Optional.of(SETPOINT),
                                new Measure.Windowed(Statistic.MAX, minutes(90)),
                                Allowed.always(Limits.atMost(26))),
                        CO2,
                        "The highest value of the setpoint over 1 h 30 min is at most 26 °C.",
                        "设定值的 1 小时 30 分钟内最大值不高于 26 °C。"));
    }

    private static Stream<Arguments> spreadsAndChanges() {
        Duration hour = Duration.ofHours(1);
        return Stream.of(
                arguments(
                        Requirement.limited(new Measure.Percentile(95, hour), Limits.atMost(1000)),
                        CO2,
                        "The 95th percentile over 1 h is at most 1000 ppm.",
                        "1 小时内第 95 百分位数不高于 1000 ppm。"),
                arguments(
                        Requirement.limited(new Measure.Spreading(Measure.Spread.RANGE, hour), Limits.atMost(3)),
                        TEMPERATURE,
                        "The range over 1 h is at most 3 K.",
                        "1 小时内极差不超过 3 K。"),
                arguments(
                        Requirement.limited(new Measure.Spreading(Measure.Spread.STD_DEV, hour), Limits.above(0.5)),
                        TEMPERATURE,
                        "The standard deviation over 1 h is more than 0.5 K.",
                        "1 小时内标准差超过 0.5 K。"),
                arguments(STEADY, TEMPERATURE, "The rise within 10 min is at most 5 K.", "10 分钟内升幅不超过 5 K。"),
                arguments(
                        Requirement.limited(new Measure.Fall(minutes(10)), Limits.below(5)),
                        TEMPERATURE,
                        "The fall within 10 min is less than 5 K.",
                        "10 分钟内降幅小于 5 K。"));
    }

    private static Stream<Arguments> durations() {
        return Stream.of(
                arguments(
                        Requirement.stateFor(1, Duration.ofSeconds(30)),
                        DOOR,
                        "It is ‘open’ for at most 30 s at a time.",
                        "每次处于“打开”状态不超过 30 秒。"),
                arguments(
                        Requirement.limited(new Measure.TimeIn(1, Duration.ofDays(7)), Limits.atLeast(1800)),
                        RUNNING,
                        "It is ‘running’ for at least 30 min in all within 7 d.",
                        "7 天内处于“运行”状态累计不少于 30 分钟。"),
                arguments(
                        Requirement.limited(new Measure.Unmoved(0), Limits.atMost(21_600)),
                        CO2,
                        "It stands still for at most 6 h.",
                        "读数不变的时间不超过 6 小时。"),
                arguments(
                        Requirement.limited(new Measure.Unmoved(0.1), Limits.below(21_600)),
                        TEMPERATURE,
                        "It moves no more than 0.1 K for less than 6 h.",
                        "读数变化幅度在 0.1 K 以内的时间少于 6 小时。"),
                arguments(
                        new Requirement.Reporting(minutes(15)),
                        CO2,
                        "It reports at least every 15 min.",
                        "至少每 15 分钟上报一次。"),
                arguments(
                        new Requirement.Happening(1, minutes(5), Duration.ofDays(7)),
                        RUNNING,
                        "It is ‘running’ for 5 min without a break, at least every 7 d.",
                        "至少每 7 天有一次连续处于“运行”状态达 5 分钟。"));
    }

    private static Stream<Arguments> others() {
        return Stream.of(
                arguments(
                        Requirement.limited(new Measure.Events(1, minutes(5)), Limits.atMost(3)),
                        DOOR,
                        "It is ‘open’ at most 3 times within 5 min.",
                        "5 分钟内出现“打开”不超过 3 次。"),
                arguments(
                        Requirement.limited(new Measure.Events(1, minutes(5)), Limits.atMost(1)),
                        DOOR,
                        "It is ‘open’ at most once within 5 min.",
                        "5 分钟内出现“打开”不超过 1 次。"),
                arguments(
                        Requirement.limited(new Measure.Difference(Optional.of(SETPOINT)), Limits.atMost(2)),
                        TEMPERATURE,
                        "The value differs by at most 2 K from the setpoint.",
                        "数值与设定值相差不超过 2 K。"),
                arguments(
                        Requirement.limited(new Measure.Difference(Optional.empty()), Limits.atMost(2)),
                        TEMPERATURE,
                        "The value differs by at most 2 K from the median of the other points in the same space.",
                        "数值与同一空间其他测点的中位数相差不超过 2 K。"),
                arguments(
                        Requirement.limited(new Measure.Jump(), Limits.atMost(500)),
                        CO2,
                        "It changes by at most 500 ppm from one reading to the next.",
                        "相邻两次读数的变化不超过 500 ppm。"));
    }

    private static Stream<Arguments> combinations() {
        return Stream.of(
                arguments(
                        new Condition.All(List.of(WARM, STEADY)),
                        TEMPERATURE,
                        "The value is at least 18 °C, and the rise within 10 min is at most 5 K.",
                        "数值不低于 18 °C，且 10 分钟内升幅不超过 5 K。"),
                arguments(
                        new Condition.Any(List.of(WARM, new Condition.All(List.of(WARM, STEADY)))),
                        TEMPERATURE,
                        "The value is at least 18 °C, or (the value is at least 18 °C, and the rise within 10 min is at most 5 K).",
                        "数值不低于 18 °C，或（数值不低于 18 °C，且 10 分钟内升幅不超过 5 K）。"),
                arguments(
                        new Condition.Quorum(2, Within.FLOOR, Requirement.value(Limits.exactly(0))),
                        ALARM,
                        "At fewer than 2 points on the same floor, the state is ‘alarm’.",
                        "同一楼层内，状态为“报警”的测点少于 2 个。"));
    }

    private static Stream<Arguments> negations() {
        return Stream.of(
                arguments(new Condition.Not(WARM), TEMPERATURE, "The value is below 18 °C.", "数值低于 18 °C。"),
                arguments(
                        new Condition.Not(Requirement.value(Limits.between(18, 26))),
                        TEMPERATURE,
                        "The value is below 18 °C or above 26 °C.",
                        "数值低于 18 °C 或高于 26 °C。"),
                arguments(new Condition.Not(CLOSED), DOOR, "The state is ‘open’.", "状态为“打开”。"),
                arguments(
                        new Condition.Not(new Condition.Not(new Condition.All(List.of(WARM, STEADY)))),
                        TEMPERATURE,
                        "The value is at least 18 °C, and the rise within 10 min is at most 5 K.",
                        "数值不低于 18 °C，且 10 分钟内升幅不超过 5 K。"),
                arguments(
                        new Condition.Not(new Condition.All(List.of(WARM, STEADY))),
                        TEMPERATURE,
                        "The value is below 18 °C, or the rise within 10 min is more than 5 K.",
                        "数值低于 18 °C，或 10 分钟内升幅超过 5 K。"),
                arguments(
                        new Condition.Not(new Condition.Quorum(2, Within.SPACE, CLOSED)),
                        DOOR,
                        "At 2 or more points in the same space, the state is ‘open’.",
                        "同一空间内，状态为“打开”的测点不少于 2 个。"));
    }

    @Test
    void scope_withEverything_isASentence() {
        Scope.Where where = new Scope.Where(
                Set.of("office", "meeting-room"),
                Set.of(),
                Set.of("co2"),
                Set.of("hypoxic"),
                Set.of("tower-a", "annex"));
        Scope scope = new Scope(
                where,
                CO2,
                new Scope.Times(
                        Optional.of("occupied"),
                        Optional.of("heating"),
                        Optional.of(new Condition.Limited(
                                Optional.of(AIR_HANDLER), new Measure.Value(), Allowed.always(Limits.exactly(1))))));

        assertThat(scope(Language.EN, scope))
                .isEqualTo("Carbon dioxide in every meeting room or office, points named ‘co2’ only, tagged ‘hypoxic’, "
                        + "within ‘annex’ or Tower A, when occupied, in the heating season, "
                        + "while the running state of the air handler is ‘running’.");
        assertThat(scope(Language.ZH, scope))
                .isEqualTo("会议室或办公室的二氧化碳，仅限名为“co2”的测点，带有“hypoxic”标签，位于“annex”或 A 座，" + "使用时段，供暖季，空调机组的运行状态为“运行”时。");
        assertThat(scope(Language.EN, Scope.of(DOOR))).isEqualTo("Door state, wherever it is measured.");
        assertThat(scope(Language.ZH, Scope.of(DOOR))).isEqualTo("所有测点的门状态。");
    }

    private static String scope(Language language, Scope scope) {
        return new StandardWords(language)
                .scope(
                        scope,
                        place -> place.text().equals("tower-a")
                                ? Optional.of(new Text("Tower A", "A 座"))
                                : Optional.empty());
    }

    private static Condition.Limited limited(Measure measure, Allowed allowed) {
        return new Condition.Limited(Optional.empty(), measure, allowed);
    }

    private static Duration minutes(int count) {
        return Duration.ofMinutes(count);
    }
}
