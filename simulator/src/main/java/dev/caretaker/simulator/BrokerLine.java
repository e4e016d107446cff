package dev.caretaker.simulator;

import dev.caretaker.simulator.device.DeviceMessage;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to a broker, over one client object that is used for no other: Paho 1.2.5 cannot be trusted to connect
 * again. Publishes with QoS 1, never more under way than the broker allows.
 */
final class BrokerLine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerLine.class);
    private static final long PATIENCE_MS = 5_000;
    private static final int MOST_UNDER_WAY = 500;

    private final MqttAsyncClient client;
    private final int allowed;
    private final Semaphore underWay;
    private final AtomicLong acknowledged = new AtomicLong();

    private BrokerLine(MqttAsyncClient client, int allowed) {
        this.client = client;
        this.allowed = allowed;
        underWay = new Semaphore(allowed);
    }

    /** Connects, and waits until it is. */
    static BrokerLine open(String broker, String clientId, MqttConnectionOptions options) throws MqttException {
        MqttAsyncClient client = new MqttAsyncClient(
                broker.replaceFirst("^mqtt://", "tcp://").replaceFirst("^mqtts://", "ssl://"),
                clientId,
                new MemoryPersistence());
        try {
            IMqttToken token = client.connect(options);
            token.waitForCompletion(PATIENCE_MS);
            Integer allowed = token.getResponseProperties() == null
                    ? null
                    : token.getResponseProperties().getReceiveMaximum();
            // Paho counts one less than the broker allows.
            int most = allowed == null ? MOST_UNDER_WAY : Math.clamp(allowed - 1L, 1, MOST_UNDER_WAY);
            return new BrokerLine(client, most);
        } catch (MqttException e) {
            abandon(client);
            throw e;
        }
    }

    static MqttConnectionOptions options(String user, String password) {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setAutomaticReconnect(false);
        options.setCleanStart(true);
        options.setConnectionTimeout(5);
        options.setKeepAliveInterval(20);
        if (!user.isEmpty()) {
            options.setUserName(user);
            options.setPassword(password.getBytes(StandardCharsets.UTF_8));
        }
        return options;
    }

    boolean isUp() {
        return client.isConnected();
    }

    /** Sends; waits for its turn where the broker is behind. False where the connection did not take it. */
    boolean publish(DeviceMessage message) throws InterruptedException {
        if (!isUp() || !underWay.tryAcquire(PATIENCE_MS, TimeUnit.MILLISECONDS)) {
            return false;
        }
        byte[] payload = message.payload().getBytes(StandardCharsets.UTF_8);
        try {
            IMqttToken token = client.publish(message.topic(), new MqttMessage(payload, 1, false, null), null, done());
            LOG.trace("Message {} goes to {}", token.getMessageId(), message.topic());
            return true;
        } catch (MqttException e) {
            underWay.release();
            LOG.debug("The message on {} was not taken by the MQTT client", message.topic(), e);
            return false;
        }
    }

    private MqttActionListener done() {
        return new MqttActionListener() {
            @Override
            public void onSuccess(IMqttToken token) {
                acknowledged.incrementAndGet();
                underWay.release();
            }

            @Override
            public void onFailure(IMqttToken token, Throwable cause) {
                underWay.release();
            }
        };
    }

    /** How many messages the broker has acknowledged. */
    long acknowledged() {
        return acknowledged.get();
    }

    /** Waits until the broker has acknowledged all that was sent, or for so long. */
    boolean drain(long milliseconds) throws InterruptedException {
        boolean drained = underWay.tryAcquire(allowed, milliseconds, TimeUnit.MILLISECONDS);
        if (drained) {
            underWay.release(allowed);
        }
        return drained;
    }

    @Override
    public void close() {
        if (client.isConnected()) {
            try {
                client.disconnect().waitForCompletion(PATIENCE_MS);
            } catch (MqttException e) {
                LOG.debug("The connection of the simulated building could not be closed cleanly", e);
            }
        }
        abandon(client);
    }

    private static void abandon(MqttAsyncClient client) {
        try {
            client.disconnectForcibly(0, 1, false);
        } catch (MqttException e) {
            LOG.trace("The connection was closed already", e);
        }
        try {
            client.close(true);
        } catch (MqttException e) {
            LOG.debug("The client could not be closed", e);
        }
    }
}
