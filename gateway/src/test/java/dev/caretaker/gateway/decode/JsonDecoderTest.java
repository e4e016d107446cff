package dev.caretaker.gateway.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.caretaker.gateway.TestSite;
import dev.caretaker.gateway.quarantine.Reason;
import dev.caretaker.gateway.quarantine.Rejection;
import dev.caretaker.model.point.DeviceId;
import dev.caretaker.model.point.Source;
import dev.caretaker.model.reading.Quality;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.text.Language;
import dev.caretaker.model.unit.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonDecoderTest {
    private static final String TOPIC = "caretaker/riverside/airq-301";

    private final Decoding decoding = Decoding.of(new TestSite()
            .device("airq-301", "caretaker", "airq-301")
            .device("bare", "caretaker", "bare")
            .measured("airq-301", "co2", "readings.co2", "ppm")
            .measured("airq-301", "temperature", "/readings/t", "°F")
            .state("airq-301", "door", "readings.door", Map.of("ajar", "open"))
            .point(new Source(new DeviceId("airq-301"), "readings.p", Unit.of("W"), 10, Map.of()), "power", "power"));

    @Test
    void values_ofSeveralPoints_landInCanonicalUnits() {
        Decoded.Readings found = decoding.readings(TOPIC, """
                {"time": "2026-11-01T15:59:00+08:00", "readings": {"co2": 812, "t": 212, "door": "OPEN", "p": 150}}""");

        Instant time = Instant.parse("2026-11-01T07:59:00Z");
        assertThat(found.wrong()).isEmpty();
        assertThat(found.ownTime()).isTrue();
        assertThat(found.good()).extracting(Reading::time).containsOnly(time);
        assertThat(found.good())
                .extracting(reading -> reading.point() + "=" + Math.round(reading.value() * 10) / 10.0)
                .containsExactly("lobby.co2=812.0", "lobby.temperature=100.0", "lobby.door=1.0", "lobby.power=1.5");
    }

    @ParameterizedTest(name = "door {0} is {1}")
    @CsvSource({
        "'\"OPEN\"', 1",
        "'\"closed\"', 0",
        "true, 1",
        "false, 0",
        "1, 1",
        "0, 0",
        "1.0, 1",
        "'\"Ajar\"', 1",
        "'\"1\"', 1",
        "'\" Open \"', 1"
    })
    void stateWord_asDevicesWriteIt_isTheStatesCode(String sent, double code) {
        Decoded.Readings found = decoding.readings(TOPIC, "{\"readings\": {\"door\": " + sent + "}}");
        assertThat(found.good()).singleElement().extracting(Reading::value).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "an object where a value should be | {\"co2\": {\"v\": 1}}   | not-a-value",
                "a list where a value should be    | {\"co2\": [1]}          | not-a-value",
                "a word for a number               | {\"co2\": \"high\"}     | not-a-number",
                "not a number, written out         | {\"co2\": \"NaN\"}      | not-a-number",
                "true for a number                 | {\"co2\": true}         | not-a-number",
                "more than a number can hold       | {\"co2\": 1e999}        | not-a-number",
                "a hexadecimal                     | {\"co2\": \"0x10\"}     | not-a-number",
                "a state nobody knows              | {\"door\": \"sideways\"} | state-unknown",
                "a code no state has               | {\"door\": 7}           | state-unknown"
            })
    void value_thatCannotBeRead_isRefusedAloneWithItsReason(String what, String readings, String reason) {
        String withGood = readings.replaceFirst("\\{", "{\"t\": 50, ");
        Decoded.Readings found = decoding.readings(TOPIC, "{\"readings\": " + withGood + "}");
        assertThat(found.good())
                .singleElement()
                .satisfies(good -> assertThat(good.value()).isCloseTo(10, within(1e-9)));
        assertThat(found.wrong())
                .singleElement()
                .satisfies(wrong -> assertThat(wrong.reason().code()).isEqualTo(reason));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "payload-not-json      | caretaker/riverside/airq-301 | {\"readings\": {",
                "payload-not-json      | caretaker/riverside/airq-301 | Offline",
                "payload-not-json      | caretaker/riverside/airq-301 | {\"readings\": {\"co2\": NaN}}",
                "payload-not-json      | caretaker/riverside/airq-301 | {\"readings\": {\"co2\": 1}} {}",
                "payload-empty         | caretaker/riverside/airq-301 | ''",
                "payload-empty         | caretaker/riverside/airq-301 | '   '",
                "points-missing        | caretaker/riverside/airq-301 | {\"readings\": {\"noise\": 40}}",
                "points-missing        | caretaker/riverside/airq-301 | 17",
                "time-wrong            | caretaker/riverside/airq-301 | {\"time\": \"yesterday\", \"readings\": {\"co2\": 1}}",
                "time-wrong            | caretaker/riverside/airq-301 | {\"time\": {}, \"readings\": {\"co2\": 1}}",
                "device-unknown        | caretaker/riverside/airq-999 | {\"readings\": {\"co2\": 1}}",
                "site-wrong            | caretaker/hillside/airq-301  | {\"readings\": {\"co2\": 1}}",
                "device-without-points | caretaker/riverside/bare     | {\"readings\": {\"co2\": 1}}",
                "topic-unknown         | somewhere/else               | {}"
            })
    void message_thatGivesNothing_isRefusedWithItsReason(String reason, String topic, String payload) {
        assertThat(decoding.reason(topic, payload)).isEqualTo(reason);
    }

    @Test
    void payload_tooLongOrTooDeep_isRefused() {
        String tooLong = "{\"readings\": {\"co2\": 1, \"x\": \"" + "x".repeat(300_000) + "\"}}";
        String tooDeep = "[".repeat(100_000) + "]".repeat(100_000);
        assertThat(decoding.reason(TOPIC, tooLong)).isEqualTo("payload-too-large");
        assertThat(decoding.reason(TOPIC, tooDeep)).isEqualTo("payload-not-json");
    }

    @Test
    void absentValues_areNoReadings() {
        Decoded.Readings found = decoding.readings(TOPIC, "{\"readings\": {\"co2\": null, \"t\": \"\", \"p\": 1}}");
        assertThat(found.good()).extracting(reading -> reading.point().name()).containsExactly("power");
        assertThat(decoding.decode(TOPIC, "{\"readings\": {\"co2\": null}}"))
                .isInstanceOfSatisfying(
                        Decoded.Ignored.class,
                        ignored -> assertThat(ignored.reason()).isEqualTo(Decoded.IgnoreReason.NO_VALUES));
    }

    @ParameterizedTest(name = "a clock {0} s ahead")
    @CsvSource({"120, GOOD", "121, TIME_CORRECTED", "-86400, GOOD", "-1793520000, TIME_CORRECTED"})
    void deviceTime_thatCannotBe_isReplacedByTheReceiveTime(long ahead, Quality quality) {
        Instant said = Decoding.NOW.plus(Duration.ofSeconds(ahead));
        Decoded.Readings found = decoding.readings(TOPIC, "{\"time\": \"" + said + "\", \"readings\": {\"co2\": 1}}");
        assertThat(found.good()).singleElement().satisfies(reading -> {
            assertThat(reading.quality()).isEqualTo(quality);
            assertThat(reading.time()).isEqualTo(quality == Quality.GOOD ? said : Decoding.NOW);
        });
    }

    @Test
    void time_leftOut_isTheReceiveTime() {
        Decoded.Readings found = decoding.readings(TOPIC, "{\"readings\": {\"co2\": 1}}");
        assertThat(found.ownTime()).isFalse();
        assertThat(found.good())
                .singleElement()
                .satisfies(reading -> assertThat(reading)
                        .extracting(Reading::time, Reading::quality)
                        .containsExactly(Decoding.NOW, Quality.GOOD));
    }

    @Test
    void everyReason_hasASentence() {
        assertThat(Reason.values()).allSatisfy(reason -> {
            Rejection rejection = Rejection.of(reason, "one", "two", "three");
            for (Language language : Language.values()) {
                assertThat(rejection.say(language)).isNotBlank().doesNotContain("{");
            }
        });
    }
}
