package dev.caretaker.broker;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/** An MQTT 5 client of a test, with a session that stays. */
final class MqttPeer implements MqttCallback, AutoCloseable {
    private static final long WAIT = 10_000;

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final MqttAsyncClient client;
    private boolean sessionWasThere;

    private MqttPeer(MqttAsyncClient client) {
        this.client = client;
    }

    static MqttPeer connect(String url, String id) throws MqttException {
        return connect(url, id, Optional.empty());
    }

    static MqttPeer connect(String url, String id, Login login) throws MqttException {
        return connect(url, id, Optional.of(login));
    }

    private static MqttPeer connect(String url, String id, Optional<Login> login) throws MqttException {
        MqttAsyncClient client = new MqttAsyncClient(url.replace("mqtt://", "tcp://"), id, new MemoryPersistence());
        MqttPeer peer = new MqttPeer(client);
        client.setCallback(peer);
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setCleanStart(false);
        options.setSessionExpiryInterval(3600L);
        options.setAutomaticReconnect(false);
        login.ifPresent(user -> {
            options.setUserName(user.user());
            options.setPassword(user.password().getBytes(StandardCharsets.UTF_8));
        });
        IMqttToken token = client.connect(options);
        token.waitForCompletion(WAIT);
        peer.sessionWasThere = token.getSessionPresent();
        return peer;
    }

    void subscribe(String filter) throws MqttException {
        client.subscribe(filter, 1).waitForCompletion(WAIT);
    }

    void publish(String topic, String text, boolean retained) throws MqttException {
        client.publish(topic, text.getBytes(StandardCharsets.UTF_8), 1, retained)
                .waitForCompletion(WAIT);
    }

    List<String> received() {
        return received;
    }

    boolean sessionWasThere() {
        return sessionWasThere;
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        String text = new String(message.getPayload(), StandardCharsets.UTF_8);
        received.add(topic + "=" + text + (message.isRetained() ? " retained" : ""));
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

    @Override
    public void close() throws MqttException {
        client.disconnect().waitForCompletion(WAIT);
        client.close();
    }
}
