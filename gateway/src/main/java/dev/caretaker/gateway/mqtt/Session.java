package dev.caretaker.gateway.mqtt;

import dev.caretaker.gateway.decode.Message;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection, over one client object that is used for no other: Paho 1.2.5 cannot be trusted to connect again.
 * Arrivals are only put into the inbox here, on Paho's thread, which must never wait.
 */
final class Session implements MqttCallback {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);
    private static final long QUIESCE_MS = 1_000;
    private static final long PATIENCE_MS = 3_000;

    private final MqttAsyncClient client;
    private final long epoch;
    private final Inbox inbox;
    private final InstantSource clock;
    private final CompletableFuture<ConnectionLoss> lost = new CompletableFuture<>();

    Session(MqttAsyncClient client, long epoch, Inbox inbox, InstantSource clock) {
        this.client = client;
        this.epoch = epoch;
        this.inbox = inbox;
        this.clock = clock;
    }

    long epoch() {
        return epoch;
    }

    /**
     * Waits until the connection is lost and says why. A client that failed while it was losing the connection does not
     * tell; so it is looked at now and then, and found disconnected twice it counts as lost.
     */
    ConnectionLoss awaitLoss(Duration look) throws InterruptedException {
        boolean away = false;
        while (true) {
            try {
                return lost.get(look.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                boolean still = away;
                away = !client.isConnected();
                if (still && away) {
                    end(new ConnectionLoss(BrokerStatus.AwayReason.LOST, "the MQTT client does not say why"));
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Gives it up from our side. */
    void end(ConnectionLoss why) {
        boolean first = lost.complete(why);
        LOG.debug("Connection {} closed by the gateway: {}", epoch, first);
    }

    /** Acknowledges a message. A lost connection needs none: the broker sends the message again over the next one. */
    void acknowledge(Receipt receipt) {
        if (lost.isDone()) {
            return;
        }
        try {
            client.messageArrivedComplete(receipt.messageId(), receipt.qos());
        } catch (MqttException e) {
            LOG.debug("Message {} of connection {} could not be acknowledged", receipt.messageId(), epoch, e);
        } catch (RuntimeException | Error e) {
            // Unacknowledged, the message would wait with the broker for as long as this connection lasts.
            if (lost.complete(ConnectionLoss.broken(e))) {
                LOG.warn(
                        "The MQTT client failed to acknowledge a message; reconnecting with a new one. Nothing is"
                                + " lost: the broker sends again what is not acknowledged",
                        e);
            } else {
                LOG.debug("Message {} came over connection {}, which is closed", receipt.messageId(), epoch, e);
            }
        }
    }

    /** Says goodbye, so that the broker need not wait for us to time out; the session with its messages stays there. */
    void leave() {
        try {
            // Given time, Paho sends the acknowledgements it still holds before it goes.
            client.disconnect(QUIESCE_MS, null, null, 0, new MqttProperties()).waitForCompletion(PATIENCE_MS);
        } catch (MqttException | RuntimeException | Error e) {
            LOG.debug("Connection {} could not be closed cleanly", epoch, e);
        }
        abandon();
    }

    /** Frees what the client object holds, whatever state it is in. */
    void abandon() {
        // A closed client object throws at every acknowledgement.
        end(new ConnectionLoss(BrokerStatus.AwayReason.NOT_STARTED, ""));
        try {
            client.disconnectForcibly(0, 1, false);
        } catch (MqttException | RuntimeException | Error e) {
            LOG.trace("Connection {} was closed already", epoch, e);
        }
        try {
            client.close(true);
        } catch (MqttException | RuntimeException | Error e) {
            LOG.debug("The client of connection {} could not be closed", epoch, e);
        }
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        // Paho acknowledges a message whose callback throws: it would be lost. So nothing may get out of here.
        try {
            take(topic, message);
        } catch (RuntimeException | Error e) {
            boolean first = lost.complete(new ConnectionLoss(BrokerStatus.AwayReason.LOST, String.valueOf(e)));
            LOG.error(
                    "A message could not be taken in; reconnecting so that the broker sends it again (first"
                            + " failure of this connection: {})",
                    first,
                    e);
        }
    }

    private void take(String topic, MqttMessage message) {
        if (lost.isDone()) {
            return;
        }
        Receipt receipt = new Receipt(epoch, message.getId(), message.getQos());
        Message arrived = new Message(topic, message.getPayload(), message.isRetained(), clock.instant());
        boolean taken = inbox.offer(new Arrival(arrived, receipt));
        if (!taken && !inbox.isClosed()) {
            // Without an acknowledgement the broker sends it again, and all that follow it, over the next connection.
            boolean first = lost.complete(new ConnectionLoss(BrokerStatus.AwayReason.OVERLOADED, ""));
            LOG.debug("The inbox is full; reconnecting when it has emptied (first: {})", first);
        }
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        // Told once only: whatever is the matter with the response, the loss itself must be known.
        try {
            boolean first = lost.complete(ConnectionLoss.of(response));
            LOG.debug("Connection {} was lost (first: {}): {}", epoch, first, response);
        } catch (RuntimeException | Error e) {
            boolean first = lost.complete(ConnectionLoss.broken(e));
            LOG.warn("Why the connection to the MQTT broker broke cannot be read (first: {})", first, e);
        }
    }

    @Override
    public void mqttErrorOccurred(MqttException exception) {
        LOG.debug("The client of connection {} reports an error", epoch, exception);
    }

    @Override
    public void deliveryComplete(IMqttToken token) {}

    @Override
    public void connectComplete(boolean reconnect, String url) {}

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {}
}
