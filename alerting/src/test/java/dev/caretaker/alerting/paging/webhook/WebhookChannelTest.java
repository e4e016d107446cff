package dev.caretaker.alerting.paging.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.caretaker.alerting.paging.channel.Message;
import dev.caretaker.alerting.paging.channel.Receipt;
import dev.caretaker.testkit.ManualTime;
import dev.caretaker.testkit.webhook.CannedResponse;
import dev.caretaker.testkit.webhook.Received;
import dev.caretaker.testkit.webhook.WebhookReceiver;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WebhookChannelTest {
    /** The vector of the Standard Webhooks libraries. */
    private static final WebhookSecret SECRET = WebhookSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    private static final Message MESSAGE = new Message("msg_p5jXN8AQM9LWM0D4loKWxJek", "{\"test\": 2432232314}");
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    private final ManualTime time = new ManualTime(Instant.ofEpochSecond(1614265330));
    private final HttpClient client = WebhookChannel.client();
    private final WebhookReceiver receiver = WebhookReceiver.start();

    @AfterEach
    void close() {
        receiver.nothingElse();
        receiver.close();
        client.shutdownNow();
    }

    @Test
    void signature_ofTheKnownVector_isAsPublished() {
        assertThat(SECRET.sign(MESSAGE.id(), 1614265330, MESSAGE.body())).isEqualTo(SIGNATURE);
    }

    @Test
    void twoSecrets_signBoth() {
        WebhookSecret other = WebhookSecret.parse("whsec_" + Base64.getEncoder().encodeToString(new byte[32]));
        assertThat(channel(List.of(other, SECRET)).deliver(MESSAGE)).isInstanceOf(Receipt.Delivered.class);
        Received request = receiver.expect();
        assertThat(request.header("webhook-signature"))
                .contains(other.sign(MESSAGE.id(), 1614265330, MESSAGE.body()) + " " + SIGNATURE);
        assertThat(request.header("webhook-id")).contains(MESSAGE.id());
        assertThat(request.header("content-type")).contains("application/json; charset=utf-8");
        assertThat(request.body()).isEqualTo(MESSAGE.body());
    }

    @Test
    void secret_neverPrintsItself() {
        assertThat(SECRET.toString()).doesNotContain("MfKQ");
        assertThat(new Webhook(URI.create("https://example.com/token-in-path"), List.of(SECRET), false).toString())
                .doesNotContain("token")
                .doesNotContain("MfKQ");
        assertThatThrownBy(() -> WebhookSecret.parse("whsec_not base64!"))
                .hasMessageNotContaining("not base64!")
                .hasNoCause();
        assertThatThrownBy(() -> WebhookSecret.parse("whsec_c2hvcnQ=")).hasMessageContaining("24 to 64 bytes");
    }

    @Test
    void privateAddress_isRefusedUnlessAllowed() {
        WebhookChannel strict =
                new WebhookChannel(new Webhook(URI.create(receiver.url("/")), List.of(SECRET), false), client, time);
        assertThat(strict.deliver(MESSAGE)).isEqualTo(new Receipt.PermanentFailure("address-private", false));
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "10.1.2.3, true",
        "172.16.0.1, true",
        "192.168.1.1, true",
        "169.254.169.254, true",
        "100.64.0.1, true",
        "0.0.0.0, true",
        "198.18.0.1, true",
        "::1, true",
        "fd00::1, true",
        "fe80::1, true",
        "::ffff:10.0.0.1, true",
        "64:ff9b::a00:1, true",
        "8.8.8.8, false",
        "172.32.0.1, false",
        "2001:4860:4860::8888, false"
    })
    void address_isPrivate_ifItDoesNotLeadOut(String address, boolean expected) throws UnknownHostException {
        assertThat(PrivateAddresses.holds(InetAddress.getByName(address))).isEqualTo(expected);
    }

    @Test
    void hostThatDoesNotExist_isTemporary() {
        WebhookChannel lost = new WebhookChannel(
                new Webhook(URI.create("https://nobody.invalid/"), List.of(SECRET), false), client, time);
        assertThat(lost.deliver(MESSAGE)).isEqualTo(new Receipt.TemporaryFailure("host-unknown", Optional.empty()));
    }

    @Test
    void answerThatTakesTooLong_isATimeout() {
        receiver.answer(CannedResponse.status(204).after(Duration.ofSeconds(5)));
        WebhookChannel hasty = new WebhookChannel(hook(List.of(SECRET)), client, time, Duration.ofMillis(300));
        assertThat(hasty.deliver(MESSAGE)).isEqualTo(new Receipt.TemporaryFailure("timeout", Optional.empty()));
        receiver.expect();
    }

    @ParameterizedTest
    @CsvSource({
        "503, 120, 120",
        "429, 'Thu, 25 Feb 2021 15:02:50 GMT', 40",
        "502, 99999999, 3600",
        "504, soon, -1",
        "500, 120, -1"
    })
    void retryAfter_isHonouredWhereItMeansSomething(int status, String header, long seconds) {
        receiver.answer(CannedResponse.status(status).with("Retry-After", header));
        Optional<Duration> wait = seconds < 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds));
        assertThat(channel(List.of(SECRET)).deliver(MESSAGE))
                .isEqualTo(new Receipt.TemporaryFailure("http-" + status, wait));
        receiver.expect();
    }

    @Test
    void gone_isForGood() {
        receiver.answer(CannedResponse.status(410));
        assertThat(channel(List.of(SECRET)).deliver(MESSAGE)).isEqualTo(new Receipt.PermanentFailure("http-410", true));
        receiver.expect();
    }

    @Test
    void bodyOverTwentyKilobytes_isNotSent() {
        assertThat(channel(List.of(SECRET)).deliver(new Message("m", "x".repeat(20_001))))
                .isEqualTo(new Receipt.PermanentFailure("too-large", false));
    }

    @Test
    void warmUp_sendsNothingToTheReceiver() {
        WebhookChannel.warm(client, time);
        receiver.nothingElse();
    }

    private WebhookChannel channel(List<WebhookSecret> secrets) {
        return new WebhookChannel(hook(secrets), client, time);
    }

    private Webhook hook(List<WebhookSecret> secrets) {
        return new Webhook(URI.create(receiver.url("/hook")), secrets, true);
    }
}
