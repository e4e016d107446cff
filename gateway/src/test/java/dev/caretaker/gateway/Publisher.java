package dev.caretaker.gateway;

import static org.awaitility.Awaitility.await;

import dev.caretaker.testkit.server.MosquittoServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.paho.mqttv5.client.MqttClient;
import org.eclipse.paho.mqttv5.client.MqttClientException;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;

/** Publishes like a device, at QoS 1, and knows when the broker has the message. */
final class Publisher implements AutoCloseable {
    static final Instant START = Instant.parse("2026-11-01T08:00:00Z");

    private final MqttClient client;

    private Publisher(MqttClient client) {
        this.client = client;
    }

    static Publisher connect(String tcpUrl, String... login) throws MqttException {
        return connect(tcpUrl, new MqttConnectionOptions(), login);
    }

    /** Publishes over TLS. */
    static Publisher connect(MosquittoServer encrypted, String... login) throws MqttException {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setSocketFactory(encrypted.sockets());
        return connect(encrypted.tcpUrl(), options, login);
    }

    private static Publisher connect(String tcpUrl, MqttConnectionOptions options, String... login)
            throws MqttException {
        MqttClient client = new MqttClient(tcpUrl, "publisher-" + System.nanoTime(), new MemoryPersistence());
        if (login.length == 2) {
            options.setUserName(login[0]);
            options.setPassword(login[1].getBytes(StandardCharsets.UTF_8));
        }
        client.connect(options);
        return new Publisher(client);
    }

    /** Publishes a CO2 value with a device time of its own, a second after the one before. */
    void co2(int number) throws MqttException {
        Instant time = START.plusSeconds(number);
        send("{\"time\": \"" + time + "\", \"readings\": {\"co2\": " + number + "}}");
    }

    /** Publishes a payload on the topic of the test device. */
    void send(String payload) throws MqttException {
        send(payload, false);
    }

    void send(String payload, boolean retained) throws MqttException {
        MqttMessage message = new MqttMessage(payload.getBytes(StandardCharsets.UTF_8));
        message.setQos(1);
        message.setRetained(retained);
        // Paho at times counts a message as in flight although the broker has confirmed it.
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .ignoreExceptionsMatching(Publisher::isTooManyInFlight)
                .until(() -> {
                    client.publish("caretaker/riverside/airq-301", message);
                    return true;
                });
    }

    private static boolean isTooManyInFlight(Throwable failure) {
        return failure instanceof MqttException mqtt
                && mqtt.getReasonCode() == MqttClientException.REASON_CODE_MAX_INFLIGHT;
    }

    @Override
    public void close() throws MqttException {
        client.disconnectForcibly(0, 100);
        client.close(true);
    }
}
