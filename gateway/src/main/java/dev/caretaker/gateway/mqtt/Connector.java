package dev.caretaker.gateway.mqtt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttSubscription;

/** Makes connections: each with a client object of its own, connected and subscribed, or not at all. */
final class Connector {
    private static final long PATIENCE_MS = 10_000;
    private static final int KEEP_ALIVE_S = 30;
    private static final long SESSION_KEPT_S = 7L * 24 * 3600;

    /** More than the rate times the time it takes to confirm a batch; the broker waits when so many are unconfirmed. */
    private static final int RECEIVE_MAXIMUM = 1_000;

    private static final int REFUSED = 0x80;

    private final Clients clients;
    private final BrokerLogin login;
    private final List<String> filters;
    private final Inbox inbox;
    private final InstantSource clock;

    Connector(Clients clients, BrokerLogin login, List<String> filters, Inbox inbox, InstantSource clock) {
        this.clients = clients;
        this.login = login;
        this.filters = List.copyOf(filters);
        this.inbox = inbox;
        this.clock = clock;
    }

    BrokerAddress address() {
        return login.address();
    }

    /**
     * Makes a connection. It is presented before it is made: the broker sends what waits in the session as soon as we are
     * connected, long before we have subscribed, and that may have to be acknowledged at once.
     */
    Result connect(long epoch, Consumer<Session> present) {
        Session session = null;
        try {
            MqttAsyncClient client = clients.open(login);
            session = new Session(client, epoch, inbox, clock);
            present.accept(session);
            client.setCallback(session);
            client.setManualAcks(true);
            client.connect(options()).waitForCompletion(PATIENCE_MS);
            Result result = subscribed(client, session);
            if (result instanceof Result.Failed) {
                session.abandon();
            }
            return result;
        } catch (MqttException | GeneralSecurityException | IOException | RuntimeException e) {
            if (session != null) {
                session.abandon();
            }
            return new Result.Failed(ConnectionLoss.of(e));
        }
    }

    /** Subscribes at every connection: it costs little, and the broker may have lost the session. */
    private Result subscribed(MqttAsyncClient client, Session session) throws MqttException {
        MqttSubscription[] subscriptions =
                filters.stream().map(Connector::subscription).toArray(MqttSubscription[]::new);
        IMqttToken token = client.subscribe(subscriptions);
        token.waitForCompletion(PATIENCE_MS);
        int[] codes = token.getReasonCodes();
        for (int i = 0; i < codes.length; i++) {
            if (codes[i] >= REFUSED) {
                return new Result.Failed(
                        new ConnectionLoss(BrokerStatus.AwayReason.SUBSCRIPTION_REFUSED, filters.get(i)));
            }
        }
        return new Result.Made(session);
    }

    private static MqttSubscription subscription(String filter) {
        MqttSubscription subscription = new MqttSubscription(filter, 1);
        // Retained messages come when the subscription is new, not at every connection.
        subscription.setRetainHandling(1);
        return subscription;
    }

    private MqttConnectionOptions options() throws GeneralSecurityException, IOException {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setAutomaticReconnect(false);
        options.setCleanStart(false);
        options.setSessionExpiryInterval(SESSION_KEPT_S);
        options.setReceiveMaximum(RECEIVE_MAXIMUM);
        options.setKeepAliveInterval(KEEP_ALIVE_S);
        options.setConnectionTimeout((int) (PATIENCE_MS / 1000));
        options.setExecutorServiceTimeout(1);
        login.user().ifPresent(options::setUserName);
        login.password().ifPresent(secret -> options.setPassword(secret.getBytes(StandardCharsets.UTF_8)));
        if (login.address().tls()) {
            options.setSocketFactory(QuickTlsSockets.trusting(login.authority()));
            options.setHttpsHostnameVerificationEnabled(true);
        } else {
            options.setSocketFactory(new QuickSockets());
        }
        return options;
    }

    /** Makes client objects of Paho, not connected yet. */
    interface Clients {
        /** Those of Paho as they are. */
        Clients OF_PAHO =
                login -> new MqttAsyncClient(login.address().forPaho(), login.clientId(), new MemoryPersistence());

        MqttAsyncClient open(BrokerLogin login) throws MqttException;
    }

    /** A connection, or why there is none. */
    sealed interface Result {
        /** Connected and subscribed. */
        record Made(Session session) implements Result {}

        /** Not connected. */
        record Failed(ConnectionLoss loss) implements Result {}
    }
}
