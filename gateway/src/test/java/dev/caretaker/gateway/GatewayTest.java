package dev.caretaker.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caretaker.gateway.ledger.LedgerLine;
import dev.caretaker.gateway.mqtt.BrokerLogin;
import dev.caretaker.gateway.mqtt.BrokerStatus;
import dev.caretaker.gateway.profile.DeviceProfiles;
import dev.caretaker.gateway.quarantine.Quarantined;
import dev.caretaker.model.text.Language;
import dev.caretaker.records.Records;
import dev.caretaker.records.database.Database;
import dev.caretaker.records.database.DatabaseSettings;
import dev.caretaker.testkit.ManualTime;
import dev.caretaker.testkit.server.MosquittoServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole gateway against a real Mosquitto. */
@Tag("server")
class GatewayTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-01");

    @TempDir
    Path folder;

    private final ManualTime time = new ManualTime(Publisher.START.plus(Duration.ofHours(3)));
    private final CollectingSink sink = new CollectingSink();
    private MosquittoServer broker;
    private Records records;

    @BeforeEach
    void start() {
        broker = MosquittoServer.start();
        records = Database.open(DatabaseSettings.sqlite(folder.resolve("records.db")), time);
    }

    @AfterEach
    void stop() {
        records.close();
        broker.close();
    }

    @RepeatedTest(3)
    void stream_whoseConnectionIsCutAgainAndAgain_losesNothing() throws Exception {
        try (Proxy wire = Proxy.to(broker.host(), broker.port());
                Gateway gateway = open(wire.url());
                Publisher publisher = Publisher.connect(broker.tcpUrl())) {
            connected(gateway);
            for (int i = 0; i < 3_000; i++) {
                publisher.co2(i);
                if (i % 600 == 300) {
                    wire.cut();
                }
            }
            soon().untilAsserted(() -> assertThat(sink.distinctValues()).isEqualTo(numbers(0, 3_000)));
            assertBalanced(gateway, 3_000);
        }
    }

    @Test
    void broker_whenKilledAndStartedAgain_isConnectedAnewByItself() throws Exception {
        try (Gateway gateway = open(broker.url())) {
            connected(gateway);
            broker.kill();
            soon().untilAsserted(() -> assertThat(gateway.status())
                    .isInstanceOfSatisfying(BrokerStatus.Away.class, away -> {
                        assertThat(away.why()).isIn(BrokerStatus.AwayReason.LOST, BrokerStatus.AwayReason.UNREACHABLE);
                        assertThat(away.say(Language.EN)).contains("broker");
                        assertThat(away.say(Language.ZH)).contains("消息代理");
                    }));
            broker.startAgain();
            connected(gateway);
            try (Publisher publisher = Publisher.connect(broker.tcpUrl())) {
                publisher.co2(7);
            }
            soon().untilAsserted(() -> assertThat(sink.values()).containsExactly(7.0));
        }
    }

    @Test
    void readings_thatAreNotSafe_areNotAcknowledgedAndComeAgain() throws Exception {
        sink.mood(CollectingSink.Mood.FAIL);
        try (Gateway gateway = open(broker.url());
                Publisher publisher = Publisher.connect(broker.tcpUrl())) {
            connected(gateway);
            for (int i = 0; i < 50; i++) {
                publisher.co2(i);
            }
            soon().untilAsserted(() -> assertThat(sink.offers()).isGreaterThan(3));
        }
        assertThat(sink.values()).isEmpty();

        sink.mood(CollectingSink.Mood.TAKE);
        try (Gateway gateway = open(broker.url())) {
            soon().untilAsserted(() -> assertThat(sink.values()).isEqualTo(numbers(0, 50)));
            assertBalanced(gateway, 50);
        }
        try (Gateway gateway = open(broker.url())) {
            connected(gateway);
        }
        assertThat(sink.values()).as("acknowledged now").hasSize(50);
    }

    @Test
    void sink_thatFailsForAWhile_getsEverythingOnceInOrder() throws Exception {
        try (Gateway gateway = open(broker.url());
                Publisher publisher = Publisher.connect(broker.tcpUrl())) {
            connected(gateway);
            publisher.co2(0);
            sink.mood(CollectingSink.Mood.FAIL);
            for (int i = 1; i < 100; i++) {
                publisher.co2(i);
            }
            soon().untilAsserted(() -> assertThat(sink.offers()).isGreaterThan(4));
            sink.mood(CollectingSink.Mood.TAKE);
            soon().untilAsserted(() -> assertThat(sink.distinctValues()).isEqualTo(numbers(0, 100)));
            assertBalanced(gateway, 100);
        }
    }

    @Test
    void poison_betweenGoodMessages_goesToQuarantineAndHoldsNothingUp() throws Exception {
        try (Gateway gateway = open(broker.url());
                Publisher publisher = Publisher.connect(broker.tcpUrl())) {
            connected(gateway);
            publisher.co2(1);
            publisher.send("\u0000{{{{");
            publisher.send(
                    "{\"time\": \"2026-11-01T08:30:00Z\", \"readings\": {\"co2\": 2, \"temperature\": \"warm\"}}");
            publisher.co2(3);

            soon().untilAsserted(() -> assertThat(sink.values()).containsExactly(1.0, 2.0, 3.0));
            soon().untilAsserted(() -> assertThat(gateway.quarantine().count()).isEqualTo(2));
            List<Quarantined> kept =
                    gateway.quarantine().list(Optional.empty(), 10).items();
            assertThat(kept).extracting(Quarantined::reason).containsExactly("not-a-number", "payload-not-json");
            assertThat(kept.getFirst().why(Language.EN)).contains("lobby.temperature", "warm");
            assertThat(kept.getFirst().device()).contains("airq-301");
            soon().untilAsserted(
                            () -> assertThat(line(gateway)).isEqualTo(new LedgerLine(DAY, "airq-301", 5, 3, 0, 2, 0)));
        }
        try (Gateway gateway = open(broker.url())) {
            connected(gateway);
            assertThat(gateway.quarantine().count()).as("acknowledged").isEqualTo(2);
        }
    }

    @Test
    void message_sentTwice_isOneReadingAndOneDuplicate() throws Exception {
        try (Gateway gateway = open(broker.url());
                Publisher publisher = Publisher.connect(broker.tcpUrl())) {
            connected(gateway);
            publisher.co2(5);
            publisher.co2(5);
            publisher.co2(6);
            soon().untilAsserted(() -> assertThat(sink.values()).containsExactly(5.0, 6.0));
            soon().untilAsserted(
                            () -> assertThat(line(gateway)).isEqualTo(new LedgerLine(DAY, "airq-301", 3, 2, 1, 0, 0)));
        }
    }

    @Test
    void messages_withoutTimeInTheSameMoment_areReadingsOfTheirOwn() throws Exception {
        try (Gateway gateway = open(broker.url());
                Publisher publisher = Publisher.connect(broker.tcpUrl())) {
            connected(gateway);
            publisher.send("{\"readings\": {\"co2\": 1}}");
            publisher.send("{\"readings\": {\"co2\": 2}}");
            soon().untilAsserted(() -> assertThat(sink.distinctValues()).containsExactly(1.0, 2.0));
            assertThat(sink.taken().get(1).time())
                    .isEqualTo(sink.taken().get(0).time().plusMillis(1));
        }
    }

    @Test
    void retainedMessage_withoutTimeOfItsOwn_isRefused() throws Exception {
        try (Publisher publisher = Publisher.connect(broker.tcpUrl())) {
            publisher.send("{\"readings\": {\"co2\": 1}}", true);
        }
        try (Gateway gateway = open(broker.url());
                Publisher publisher = Publisher.connect(broker.tcpUrl())) {
            connected(gateway);
            publisher.co2(9);
            soon().untilAsserted(() -> assertThat(sink.values()).containsExactly(9.0));
            soon().untilAsserted(
                            () -> assertThat(line(gateway)).isEqualTo(new LedgerLine(DAY, "airq-301", 2, 1, 0, 0, 1)));
        }
    }

    @Test
    void retainedMessage_withATimeOfItsOwn_isAReading() throws Exception {
        try (Publisher publisher = Publisher.connect(broker.tcpUrl())) {
            publisher.send("{\"time\": \"2026-11-01T07:00:00Z\", \"readings\": {\"co2\": 4}}", true);
        }
        try (Gateway gateway = open(broker.url())) {
            soon().untilAsserted(() -> assertThat(sink.values()).containsExactly(4.0));
            assertBalanced(gateway, 1);
        }
    }

    @Test
    void login_whenWrong_isNamedAndTriedAgain() throws Exception {
        try (MosquittoServer guarded = MosquittoServer.start(Map.of("caretaker", "a-test-secret"))) {
            BrokerLogin login = BrokerLogin.anonymous(guarded.url(), "caretaker-test");
            try (Gateway gateway = open(login.as("caretaker", "guess"))) {
                soon().untilAsserted(() -> assertThat(gateway.status())
                        .isInstanceOfSatisfying(
                                BrokerStatus.Away.class,
                                away -> assertThat(away.why()).isEqualTo(BrokerStatus.AwayReason.LOGIN_REFUSED)));
            }
            try (Gateway gateway = open(login.as("caretaker", "a-test-secret"));
                    Publisher publisher = Publisher.connect(guarded.tcpUrl(), "caretaker", "a-test-secret")) {
                connected(gateway);
                publisher.co2(1);
                soon().untilAsserted(() -> assertThat(sink.values()).containsExactly(1.0));
            }
        }
    }

    @Test
    void gateway_whoseIntakeHasEnded_isNotConnected() throws Exception {
        try (Gateway gateway = open(broker.url())) {
            connected(gateway);
            Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().equals("gateway-intake"))
                    .forEach(Thread::interrupt);
            soon().untilAsserted(() -> assertThat(gateway.status())
                    .isInstanceOfSatisfying(BrokerStatus.Away.class, away -> {
                        assertThat(away.why()).isEqualTo(BrokerStatus.AwayReason.STOPPED);
                        assertThat(away.say(Language.EN)).contains("Restart Caretaker");
                        assertThat(away.say(Language.ZH)).contains("请重启 Caretaker");
                    }));
        }
    }

    private Gateway open(String url) {
        return open(BrokerLogin.anonymous(url, "caretaker-test"));
    }

    private Gateway open(BrokerLogin login) {
        TestSite site = new TestSite()
                .device("airq-301", "caretaker", "airq-301")
                .measured("airq-301", "co2", "readings.co2", "ppm")
                .measured("airq-301", "temperature", "readings.temperature", "°C");
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

    private static void connected(Gateway gateway) {
        soon().until(() -> gateway.status() instanceof BrokerStatus.Connected);
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20));
    }

    private static LedgerLine line(Gateway gateway) {
        List<LedgerLine> lines = gateway.ledger().lines(DAY, DAY);
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    /** Every reading is stored once, and the ledger adds up. */
    private static void assertBalanced(Gateway gateway, long stored) {
        soon().untilAsserted(() -> {
            LedgerLine line = line(gateway);
            assertThat(line.stored()).isEqualTo(stored);
            assertThat(line.received())
                    .isEqualTo(line.stored() + line.duplicate() + line.quarantined() + line.refused());
        });
    }

    private static List<Double> numbers(int from, int until) {
        return IntStream.range(from, until).mapToObj(i -> (double) i).toList();
    }
}
