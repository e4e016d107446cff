package dev.caretaker.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.hivemq.configuration.service.InternalConfigurations;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {
    /** For whoever needs no broker of their own: each takes seconds to stop. */
    private static EmbeddedBroker broker;

    @TempDir
    Path folder;

    @BeforeAll
    static void start(@TempDir Path shared) {
        broker = EmbeddedBroker.start(BrokerSettings.local(0, shared));
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void client_thatWasAway_getsWhatCameMeanwhileAndTheRetainedMessage() throws Exception {
        try (MqttPeer publisher = MqttPeer.connect(broker.url(), "publisher")) {
            publisher.publish("site/level", "12", true);
            MqttPeer first = MqttPeer.connect(broker.url(), "subscriber");
            first.subscribe("site/#");
            await().untilAsserted(() -> assertThat(first.received()).containsExactly("site/level=12 retained"));
            first.close();

            for (int i = 0; i < 1_500; i++) {
                publisher.publish("site/door", "open " + i, false);
            }
            try (MqttPeer again = MqttPeer.connect(broker.url(), "subscriber")) {
                await().atMost(Duration.ofSeconds(30))
                        .untilAsserted(() -> assertThat(again.received()).hasSize(1_500));
                assertThat(again.received().getFirst()).isEqualTo("site/door=open 0");
                assertThat(again.sessionWasThere()).isTrue();
            }
        }
    }

    @Test
    void client_ofMqtt311_isServedToo() throws Exception {
        try (MqttPeer subscriber = MqttPeer.connect(broker.url(), "subscriber-of-old")) {
            subscriber.subscribe("old/#");
            try (Mqtt311Publisher old = Mqtt311Publisher.connect(broker.port())) {
                old.publish("old/sensor", "7");
            }
            await().untilAsserted(() -> assertThat(subscriber.received()).containsExactly("old/sensor=7"));
        }
    }

    @Test
    void login_whenOneIsSet_letsNobodyElseIn() throws Exception {
        BrokerSettings settings = BrokerSettings.local(0, folder).onlyFor(new Login("caretaker", "s3cret-of-a-test"));
        try (EmbeddedBroker guarded = EmbeddedBroker.start(settings)) {
            assertThatThrownBy(() -> MqttPeer.connect(guarded.url(), "nobody")).isInstanceOf(MqttException.class);
            assertThatThrownBy(() -> MqttPeer.connect(guarded.url(), "wrong", new Login("caretaker", "guess")))
                    .isInstanceOf(MqttException.class);
            MqttPeer.connect(guarded.url(), "right", new Login("caretaker", "s3cret-of-a-test"))
                    .close();
        }
        assertThat(settings.toString()).doesNotContain("s3cret");
    }

    @Test
    void port_whenTaken_isNamed() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedBroker.start(BrokerSettings.local(other.getLocalPort(), folder)))
                    .isInstanceOfSatisfying(
                            PortTakenException.class,
                            taken -> assertThat(taken.port()).isEqualTo(other.getLocalPort()))
                    .hasMessageContaining(String.valueOf(other.getLocalPort()));
        }
    }

    @Test
    void port_afterClosing_isFreeForTheNextOne() {
        int port;
        try (EmbeddedBroker first = EmbeddedBroker.start(BrokerSettings.local(0, folder))) {
            port = first.port();
        }
        try (EmbeddedBroker again = EmbeddedBroker.start(BrokerSettings.local(port, folder))) {
            assertThat(again.url()).isEqualTo("mqtt://127.0.0.1:" + port);
        }
    }

    @Test
    void folder_thatCannotBeWritten_isNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("a-file"), "in the way");
        assertThatThrownBy(() -> EmbeddedBroker.start(BrokerSettings.local(0, file)))
                .isInstanceOf(BrokerException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void window_ofTheServer_isRaised() {
        assertThat(InternalConfigurations.MAX_INFLIGHT_WINDOW_SIZE_MESSAGES).isEqualTo(EmbeddedBroker.WINDOW);
        assertThat(InternalConfigurations.PUBLISH_POLL_BATCH_SIZE).isEqualTo(EmbeddedBroker.WINDOW);
    }
}
