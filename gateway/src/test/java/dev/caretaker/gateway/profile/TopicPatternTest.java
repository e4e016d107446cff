package dev.caretaker.gateway.profile;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicPatternTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "a/b+c|Topic 'a/b+c': '+' at index 3 must fill a whole level",
                "a/#/b|Topic 'a/#/b': '#' at index 2 must fill the whole last level",
                "a/x{device}|Topic 'a/x{device}': '{' at index 3 must belong to a placeholder that fills a whole level, such as {device}"
            })
    void wrongTopic_isRefused_byItsTextThePlaceAndTheRule(String topic, String message) {
        assertThatThrownBy(() -> TopicPattern.parse(topic)).hasMessage(message);
    }
}
