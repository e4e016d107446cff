package dev.caretaker.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caretaker.gateway.mqtt.BrokerLogin;
import dev.caretaker.gateway.mqtt.BrokerStatus;
import dev.caretaker.gateway.profile.DeviceProfiles;
import dev.caretaker.model.text.Language;
import dev.caretaker.records.Records;
import dev.caretaker.records.database.Database;
import dev.caretaker.records.database.DatabaseSettings;
import dev.caretaker.testkit.ManualTime;
import dev.caretaker.testkit.server.MosquittoServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gateway against real Mosquittos that speak TLS: one that is what it says, one with the certificate of another. */
@Tag("server")
class EncryptedBrokerTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-01");
    private static final String USER = "caretaker";
    private static final String PASSWORD = "a-test-secret";

    private static MosquittoServer broker;
    private static MosquittoServer stranger;

    @TempDir
    Path folder;

    private final ManualTime time = new ManualTime(Publisher.START.plus(Duration.ofHours(3)));
    private final CollectingSink sink = new CollectingSink();
    private Records records;

    @BeforeAll
    static void startBrokers() {
        broker = MosquittoServer.startWithTls(Map.of(USER, PASSWORD));
        stranger = MosquittoServer.startWithTlsOf("broker.example");
    }

    @AfterAll
    static void stopBrokers() {
        broker.close();
        stranger.close();
    }

    @BeforeEach
    void start() {
        records = Database.open(DatabaseSettings.sqlite(folder.resolve("records.db")), time);
    }

    @AfterEach
    void stop() {
        records.close();
    }

    @Test
    void readings_overTlsWithPassword_areTakenAndGoOnAfterARestart() throws Exception {
        try (Gateway gateway = open(login(broker.url()).trusting(broker.authority()))) {
            connected(gateway);
            publish(1);
            soon().untilAsserted(() -> assertThat(sink.values()).containsExactly(1.0));
            broker.stop();
            soon().until(() -> gateway.status() instanceof BrokerStatus.Away);
            broker.startAgain();
            connected(gateway);
            publish(2);
            soon().untilAsserted(() -> assertThat(sink.values()).containsExactly(1.0, 2.0));
        }
    }

    @Test
    void wrongPassword_overTls_isNamedAsSuch() {
        BrokerLogin guess = BrokerLogin.anonymous(broker.url(), "guess").as(USER, "guess");
        try (Gateway gateway = open(guess.trusting(broker.authority()))) {
            BrokerStatus.Away away = away(gateway);
            assertThat(away.why()).isEqualTo(BrokerStatus.AwayReason.LOGIN_REFUSED);
        }
    }

    @Test
    void authority_thatIsAnother_isRefusedAndNothingIsTaken() throws Exception {
        assertRefused(login(broker.url()).trusting(stranger.authority()));
    }

    @Test
    void authority_thatTheSystemDoesNotKnow_isRefusedAndNothingIsTaken() throws Exception {
        assertRefused(login(broker.url()));
    }

    @Test
    void certificate_ofAnotherHost_isRefused() {
        BrokerLogin login = BrokerLogin.anonymous(stranger.url(), "elsewhere").trusting(stranger.authority());
        try (Gateway gateway = open(login)) {
            assertTls(away(gateway), stranger.host());
        }
    }

    @Test
    void authority_whoseFileIsMissing_isNamedWithTheFile() {
        Path missing = folder.resolve("nowhere.pem");
        try (Gateway gateway = open(login(broker.url()).trusting(missing))) {
            assertTls(away(gateway), missing.toString());
        }
    }

    @Test
    void authority_whoseFileHoldsNoCertificate_isNamedWithTheFile() throws Exception {
        Path empty = Files.writeString(folder.resolve("notes.pem"), "not a certificate\n");
        try (Gateway gateway = open(login(broker.url()).trusting(empty))) {
            assertTls(away(gateway), empty.toString());
        }
    }

    @Test
    void plainConnection_toAPortForTls_isToldToTryTls() {
        assertNotUnderstood(broker.url().replace("mqtts:", "mqtt:"));
    }

    @Test
    void tlsConnection_toAPlainPort_isToldToTryWithoutTls() {
        try (MosquittoServer plain = MosquittoServer.start()) {
            assertNotUnderstood(plain.url().replace("mqtt:", "mqtts:"));
        }
    }

    private void assertNotUnderstood(String url) {
        try (Gateway gateway = open(login(url))) {
            BrokerStatus.Away away = away(gateway);
            assertThat(away.why()).as(away.detail()).isEqualTo(BrokerStatus.AwayReason.NOT_UNDERSTOOD);
            assertThat(away.say(Language.EN)).contains("mqtts://");
            assertThat(away.say(Language.ZH)).contains("mqtts://");
        }
    }

    private void assertRefused(BrokerLogin login) throws Exception {
        try (Gateway gateway = open(login)) {
            BrokerStatus.Away away = away(gateway);
            assertThat(away.detail()).containsAnyOf("trust anchors", "certification path");
            assertTls(away, away.detail());
            publish(3);
            assertThat(gateway.status()).isInstanceOf(BrokerStatus.Away.class);
            assertThat(sink.offers()).isZero();
            assertThat(gateway.ledger().lines(DAY, DAY)).isEmpty();
        }
    }

    private static void assertTls(BrokerStatus.Away away, String because) {
        assertThat(away.why()).as(away.detail()).isEqualTo(BrokerStatus.AwayReason.TLS);
        assertThat(away.say(Language.EN)).contains("encrypted connection", because, "certificate");
        assertThat(away.say(Language.ZH)).contains("加密连接", because, "证书");
    }

    private static BrokerLogin login(String url) {
        return BrokerLogin.anonymous(url, UUID.randomUUID().toString()).as(USER, PASSWORD);
    }

    private Gateway open(BrokerLogin login) {
        TestSite site = new TestSite()
                .device("airq-301", "caretaker", "airq-301")
                .measured("airq-301", "co2", "readings.co2", "ppm");
        Gateway gateway = Gateway.open(
                GatewaySettings.of(login).waiting(Duration.ofMillis(20), Duration.ofMillis(200)),
                new GatewayParts(
                        site.graph(),
                        DeviceProfiles.shipped(),
                        records,
                        sink,
                        time,
                        new SimpleMeterRegistry(),
                        new Random(1)));
        gateway.start();
        return gateway;
    }

    private static void publish(int value) throws Exception {
        try (Publisher publisher = Publisher.connect(broker, USER, PASSWORD)) {
            publisher.co2(value);
        }
    }

    private static void connected(Gateway gateway) {
        soon().until(() -> gateway.status() instanceof BrokerStatus.Connected);
    }

    /** Why it is not connected, once it has tried. */
    private static BrokerStatus.Away away(Gateway gateway) {
        soon().until(() -> gateway.status() instanceof BrokerStatus.Away away
                && away.why() != BrokerStatus.AwayReason.NOT_STARTED);
        return (BrokerStatus.Away) gateway.status();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20));
    }
}
