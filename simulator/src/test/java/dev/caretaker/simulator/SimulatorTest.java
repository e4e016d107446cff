package dev.caretaker.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caretaker.testkit.server.MosquittoServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Against a real Mosquitto. */
@Tag("server")
class SimulatorTest {
    private final List<String> heard = new CopyOnWriteArrayList<>();

    @Test
    void simulator_againstARealBroker_isHeardAndComesBackAfterTheBrokerDied() throws MqttException {
        try (MosquittoServer broker = MosquittoServer.start()) {
            MqttAsyncClient listener = listen(broker.tcpUrl());
            SimulatorSettings settings = new SimulatorSettings(broker.url(), "", "", Duration.ofSeconds(1), 1, 1);
            try (Simulator simulator = Simulator.start(settings, ExampleSite.read(), InstantSource.system())) {
                await().until(() -> heard.stream().anyMatch(line -> line.startsWith("caretaker/riverside/airq-301")));
                assertThat(simulator.trigger("door-held-open")).isTrue();
                await().until(() -> heard.stream()
                        .anyMatch(line ->
                                line.startsWith("zigbee2mqtt/lobby_door") && line.contains("\"contact\":false")));
                assertThat(simulator.running()).containsExactly("door-held-open");
                assertThat(simulator.end("door-held-open")).isTrue();

                listener.disconnectForcibly(0, 1, false);
                broker.kill();
                broker.startAgain();
                heard.clear();
                MqttAsyncClient again = listen(broker.tcpUrl());
                await().atMost(Duration.ofSeconds(20)).until(() -> !heard.isEmpty());
                again.disconnect().waitForCompletion(5_000);
            }
        }
    }

    @Test
    void load_ofARate_isSentAndAcknowledged() throws InterruptedException {
        try (MosquittoServer broker = MosquittoServer.start()) {
            LoadGenerator.Result result = LoadGenerator.run(
                    new LoadSettings(broker.url(), "riverside", 10, 500, Duration.ofSeconds(1)),
                    InstantSource.system());

            assertThat(result.sent()).isBetween(200L, 600L);
            assertThat(result.acknowledged()).isEqualTo(result.sent());
        }
    }

    private MqttAsyncClient listen(String url) throws MqttException {
        MqttAsyncClient client = new MqttAsyncClient(url, "listener-" + System.nanoTime(), new MemoryPersistence());
        client.setCallback(new Hearing());
        client.connect(BrokerLine.options("", "")).waitForCompletion(5_000);
        client.subscribe("#", 1).waitForCompletion(5_000);
        return client;
    }

    private final class Hearing implements MqttCallback {
        @Override
        public void messageArrived(String topic, MqttMessage message) {
            heard.add(topic + " " + new String(message.getPayload(), StandardCharsets.UTF_8));
        }

        @Override
        public void disconnected(MqttDisconnectResponse response) {}

        @Override
        public void mqttErrorOccurred(MqttException exception) {}

        @Override
        public void deliveryComplete(IMqttToken token) {}

        @Override
        public void connectComplete(boolean reconnect, String url) {}

        @Override
        public void authPacketArrived(int reasonCode, MqttProperties properties) {}
    }
}
