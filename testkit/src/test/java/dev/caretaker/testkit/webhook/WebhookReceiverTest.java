package dev.caretaker.testkit.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WebhookReceiverTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void expect_afterARequest_hasItsPathHeadersAndBody() throws Exception {
        try (WebhookReceiver receiver = WebhookReceiver.start()) {
            assertThat(post(receiver, "{\"a\":1}").statusCode()).isEqualTo(204);
            Received got = receiver.expect();
            assertThat(got.method()).isEqualTo("POST");
            assertThat(got.path()).isEqualTo("/hook?x=1");
            assertThat(got.header("WEBHOOK-ID")).contains("msg_1");
            assertThat(got.body()).isEqualTo("{\"a\":1}");
            receiver.nothingElse();
        }
    }

    @Test
    void answer_toldInAdvance_isGivenInOrder() throws Exception {
        try (WebhookReceiver receiver = WebhookReceiver.start()) {
            receiver.answer(CannedResponse.of(503, "busy")).answer(CannedResponse.drop());
            HttpResponse<String> first = post(receiver, "1");
            assertThat(first.statusCode()).isEqualTo(503);
            assertThat(first.body()).isEqualTo("busy");
            assertThatThrownBy(() -> post(receiver, "2")).isInstanceOf(IOException.class);
            assertThat(post(receiver, "3").statusCode()).isEqualTo(204);
        }
    }

    @Test
    void answer_withADelay_comesTooLateForAnImpatientSender() {
        try (WebhookReceiver receiver = WebhookReceiver.start()) {
            receiver.answer(CannedResponse.status(200).after(Duration.ofMinutes(10)));
            assertThatThrownBy(() -> post(receiver, "1", Duration.ofMillis(200)))
                    .isInstanceOf(HttpTimeoutException.class);
            receiver.expect();
        }
    }

    @Test
    void nothingElse_withARequestNobodyExpected_fails() throws Exception {
        try (WebhookReceiver receiver = WebhookReceiver.start()) {
            assertThat(post(receiver, "stray").statusCode()).isEqualTo(204);
            assertThatThrownBy(receiver::nothingElse)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("stray");
        }
    }

    private HttpResponse<String> post(WebhookReceiver receiver, String body) throws Exception {
        return post(receiver, body, Duration.ofSeconds(30));
    }

    private HttpResponse<String> post(WebhookReceiver receiver, String body, Duration patience) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(receiver.url("/hook?x=1")))
                .header("webhook-id", "msg_1")
                .timeout(patience)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
