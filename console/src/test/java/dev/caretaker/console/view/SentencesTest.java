package dev.caretaker.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.text.Language;
import dev.caretaker.records.Actor;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "page-sent|-|A page was sent to ops.example: the readings are outside the standard.",
                "page-cancelled|incident-recovered|A page to ops.example was not sent, because the readings came back within"
                        + " the standard before: the readings are outside the standard.",
                "page-failed|http-503|A page could not be sent to ops.example (it answered with HTTP status 503) and is tried"
                        + " again: the readings are outside the standard.",
                "page-given-up|new-reason|A page could not be sent to ops.example (new-reason) and is given up: the readings"
                        + " are outside the standard."
            })
    void page_namesTheReceiverWhatItIsAboutAndWhy(String what, String reason, String sentence) {
        Map<String, String> facts = Map.of("receiver", "ops.example-0c20ffb5", "type", "opened", "reason", reason);
        assertThat(Sentences.incident(Language.EN, what, Actor.system("paging"), facts))
                .isEqualTo(sentence);
    }
}
