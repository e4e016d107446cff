package dev.caretaker.gateway.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.caretaker.testkit.ManualTime;
import dev.caretaker.testkit.server.MosquittoServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ThrowingRunnable;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttClient;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class BrokerConnectionTest {
    private final ManualTime time = ManualTime.at("2026-11-01T08:00:00Z");
    private MosquittoServer broker;

    @BeforeEach
    void start() {
        broker = MosquittoServer.start();
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void acknowledgement_ofAnEarlierConnection_isDropped() throws Exception {
        Inbox inbox = new Inbox(100, 1_000_000);
        try (BrokerConnection connection = connect(inbox)) {
            publish("first");
            Arrival first = next(inbox);
            broker.stop();
            broker.startAgain();
            Arrival again = next(inbox);
            assertThat(again.receipt().epoch()).isGreaterThan(first.receipt().epoch());
            assertThat(again.receipt().messageId()).isEqualTo(first.receipt().messageId());

            // With the ids given out anew, this would confirm a message nobody has processed.
            connection.acknowledge(first.receipt());
        }
        Inbox later = new Inbox(100, 1_000_000);
        try (BrokerConnection connection = connect(later)) {
            Arrival still = next(later);
            assertThat(text(still)).isEqualTo("first");
            connection.acknowledge(still.receipt());
        }
        Inbox last = new Inbox(100, 1_000_000);
        try (BrokerConnection connection = connect(last)) {
            publish("second");
            assertThat(text(next(last))).as("the first is acknowledged").isEqualTo("second");
            assertThat(connection.connections()).isEqualTo(1);
        }
    }

    @Test
    void acknowledgement_atWhichTheClientThrows_replacesTheConnectionAndTheMessageComesAgain() throws Exception {
        AtomicInteger opened = new AtomicInteger();
        Inbox inbox = new Inbox(100, 1_000_000);
        try (BrokerConnection connection = connect(
                inbox,
                login -> opened.incrementAndGet() == 1
                        ? new NeverAcknowledging(login)
                        : Connector.Clients.OF_PAHO.open(login))) {
            publish("first");
            Arrival first = next(inbox);
            connection.acknowledge(first.receipt());
            Arrival again = next(inbox);
            assertThat(text(again)).isEqualTo("first");
            assertThat(again.receipt().epoch()).isGreaterThan(first.receipt().epoch());

            connection.acknowledge(again.receipt());
            publish("second");
            assertThat(text(next(inbox))).isEqualTo("second");
            assertThat(opened).hasValue(2);
        }
    }

    @Test
    void client_thatThrowsAnError_isFollowedByAnother() {
        AtomicInteger opened = new AtomicInteger();
        try (BrokerConnection connection = connect(new Inbox(10, 1_000_000), login -> {
            if (opened.incrementAndGet() < 3) {
                throw new StackOverflowError("told to fail");
            }
            return Connector.Clients.OF_PAHO.open(login);
        })) {
            assertThat(opened).hasValue(3);
            assertThat(connection.connections()).isEqualTo(1);
        }
    }

    @Test
    void inbox_thatIsFull_losesNothingAndIsFilledAgainWhenItHasRoom() throws Exception {
        Inbox inbox = new Inbox(10, 1_000_000);
        try (BrokerConnection connection = connect(inbox)) {
            for (int i = 0; i < 30; i++) {
                publish("message " + i);
            }
            soon(() -> assertThat(connection.status())
                    .isInstanceOfSatisfying(
                            BrokerStatus.Away.class,
                            away -> assertThat(away.why()).isEqualTo(BrokerStatus.AwayReason.OVERLOADED)));
            for (int i = 0; i < 30; i++) {
                assertThat(takeAndAcknowledge(inbox, connection, "message " + i))
                        .isTrue();
            }
        }
    }

    @Test
    void broker_thatIsNotThere_isNamedWithTheReason() {
        broker.stop();
        Inbox inbox = new Inbox(10, 1_000_000);
        try (BrokerConnection connection = connection(inbox, Connector.Clients.OF_PAHO)) {
            connection.start();
            soon(() -> assertThat(connection.status())
                    .isInstanceOfSatisfying(
                            BrokerStatus.Away.class,
                            away -> assertThat(away.why()).isEqualTo(BrokerStatus.AwayReason.UNREACHABLE)));
        }
    }

    @Test
    void address_thatIsNone_isRefusedWithoutRepeatingPasswords() {
        assertThat(BrokerAddress.parse("mqtts://broker.example").port()).isEqualTo(8883);
        assertThat(BrokerAddress.parse("mqtt://10.0.0.1:1884")).hasToString("mqtt://10.0.0.1:1884");
        assertThatThrownBy(() -> BrokerAddress.parse("mqtt://me:s3cret@host"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("host")
                .hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> BrokerAddress.parse("http://host")).isInstanceOf(IllegalArgumentException.class);
        assertThat(BrokerLogin.anonymous("mqtt://host", "id").as("me", "s3cret").toString())
                .doesNotContain("s3cret");
    }

    @Test
    void backOff_afterEachFailure_doublesUpToTheLongest() {
        BackOff backOff = new BackOff(Duration.ofMillis(100), Duration.ofSeconds(1), new Random(1));
        for (int most : new int[] {100, 200, 400, 800, 1000, 1000}) {
            assertThat(backOff.next()).isBetween(Duration.ofMillis(most / 2), Duration.ofMillis(most));
        }
        backOff.reset();
        assertThat(backOff.next()).isLessThanOrEqualTo(Duration.ofMillis(100));
    }

    private static boolean takeAndAcknowledge(Inbox inbox, BrokerConnection connection, String expected)
            throws InterruptedException {
        // What was in the inbox when the connection ended comes a second time, as nobody could acknowledge it.
        for (int tries = 0; tries < 100; tries++) {
            Arrival arrival = next(inbox);
            connection.acknowledge(arrival.receipt());
            if (text(arrival).equals(expected)) {
                return true;
            }
        }
        return false;
    }

    private BrokerConnection connect(Inbox inbox) {
        return connect(inbox, Connector.Clients.OF_PAHO);
    }

    private BrokerConnection connect(Inbox inbox, Connector.Clients clients) {
        BrokerConnection connection = connection(inbox, clients);
        connection.start();
        soon(() -> assertThat(connection.status()).isInstanceOf(BrokerStatus.Connected.class));
        return connection;
    }

    private BrokerConnection connection(Inbox inbox, Connector.Clients clients) {
        BackOff backOff = new BackOff(Duration.ofMillis(20), Duration.ofMillis(200), new Random(1));
        return new BrokerConnection(
                new BrokerConnection.ConnectionSettings(
                        BrokerLogin.anonymous(broker.url(), "connection-test"), List.of("test/+"), backOff),
                clients,
                inbox,
                time);
    }

    private void publish(String text) throws MqttException {
        MqttClient client = new MqttClient(broker.tcpUrl(), "publisher", new MemoryPersistence());
        client.connect();
        client.publish("test/topic", text.getBytes(StandardCharsets.UTF_8), 1, false);
        client.disconnect();
        client.close();
    }

    private static Arrival next(Inbox inbox) throws InterruptedException {
        Optional<Arrival> arrival = inbox.poll(Duration.ofSeconds(30));
        assertThat(arrival).isPresent();
        return arrival.orElseThrow();
    }

    private static String text(Arrival arrival) {
        return new String(arrival.message().payload(), StandardCharsets.UTF_8);
    }

    private static void soon(ThrowingRunnable check) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(10))
                .untilAsserted(check);
    }

    /** A client that fails at acknowledgements the way Paho's did in the field. */
    private static final class NeverAcknowledging extends MqttAsyncClient {
        NeverAcknowledging(BrokerLogin login) throws MqttException {
            super(login.address().forPaho(), login.clientId(), new MemoryPersistence());
        }

        @Override
        public void messageArrivedComplete(int messageId, int qos) {
            throw new NullPointerException("told to fail");
        }
    }
}
