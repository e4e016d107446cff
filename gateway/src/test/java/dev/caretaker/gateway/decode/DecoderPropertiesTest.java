package dev.caretaker.gateway.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.gateway.TestSite;
import dev.caretaker.model.reading.Reading;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DecoderPropertiesTest {
    private final Decoding decoding = Decoding.of(new TestSite()
            .device("airq-301", "caretaker", "airq-301")
            .measured("airq-301", "co2", "readings.co2", "ppm")
            .measured("airq-301", "temperature", "/readings/0", "°F")
            .state("airq-301", "door", "readings.door", Map.of()));

    @Property
    void anyBytes_areAnsweredAndNeverThrow(@ForAll byte[] payload) {
        assertThat(decode(payload)).isNotNull();
    }

    @Property(tries = 3000)
    void anyJsonLikeText_isAnsweredWithFiniteReadings(@ForAll("jsonLike") String payload) {
        Decoded decoded = decode(payload.getBytes(StandardCharsets.UTF_8));
        if (decoded instanceof Decoded.Readings readings) {
            assertThat(readings.good()).extracting(Reading::value).allMatch(Double::isFinite);
        }
    }

    @Property
    void anyTopic_leadsSomewhere(@ForAll String topic) {
        assertThat(decoding.routes().of(topic)).isNotNull();
    }

    @Provide
    Arbitrary<String> jsonLike() {
        Arbitrary<String> value = Arbitraries.oneOf(
                Arbitraries.doubles().map(String::valueOf),
                Arbitraries.bigDecimals().map(String::valueOf),
                Arbitraries.strings().map(text -> "\"" + text + "\""),
                Arbitraries.of("null", "true", "{}", "[1]", "1e400", "-0", "\"1e400\"", "1.7976931348623157E308"));
        Arbitrary<String> time =
                Arbitraries.oneOf(value, Arbitraries.of("\"2026-11-01T08:00:00Z\"", "\"+999999999-12-31T23:59:59Z\""));
        return Combinators.combine(value, value, time)
                .as((co2, door, when) ->
                        "{\"time\": " + when + ", \"readings\": {\"co2\": " + co2 + ", \"door\": " + door + "}}");
    }

    private Decoded decode(byte[] payload) {
        return decoding.decode("caretaker/riverside/airq-301", payload, Decoding.NOW);
    }
}
