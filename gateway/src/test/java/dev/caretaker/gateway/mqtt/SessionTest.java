package dev.caretaker.gateway.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.testkit.ManualTime;
import java.time.Duration;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SessionTest {
    private static final Duration LOOK = Duration.ofMillis(10);
    private static final Receipt RECEIPT = new Receipt(1, 7, 1);

    @Test
    void acknowledgement_atWhichTheClientThrows_endsTheConnection() throws Exception {
        MqttAsyncClient client = client();
        Session session = session(client);
        client.close(true);

        // Paho throws a NullPointerException here.
        session.acknowledge(RECEIPT);
        session.acknowledge(RECEIPT);

        ConnectionLoss loss = session.awaitLoss(LOOK);
        assertThat(loss.why()).isEqualTo(BrokerStatus.AwayReason.LOST);
        assertThat(loss.detail()).contains("null");
    }

    @Test
    void acknowledgement_overAConnectionGivenUp_isDropped() throws Exception {
        Session session = session(client());
        session.abandon();
        session.acknowledge(RECEIPT);
        session.leave();
        assertThat(session.awaitLoss(LOOK).why()).isEqualTo(BrokerStatus.AwayReason.NOT_STARTED);
    }

    @Test
    void client_thatThrowsAtEveryCall_isLeftAllTheSame() throws Exception {
        Session session = session(new Broken());
        session.leave();
        assertThat(session.awaitLoss(LOOK).why()).isEqualTo(BrokerStatus.AwayReason.NOT_STARTED);
    }

    @Test
    void loss_whoseReasonCannotBeRead_isALossAllTheSame() throws Exception {
        Session session = session(client());
        session.disconnected(new Unreadable());
        assertThat(session.awaitLoss(LOOK)).isEqualTo(new ConnectionLoss(BrokerStatus.AwayReason.LOST, "told to fail"));
    }

    @Test
    void loss_theClientDoesNotTellOf_isFoundOut() throws Exception {
        assertThat(session(client()).awaitLoss(LOOK).why()).isEqualTo(BrokerStatus.AwayReason.LOST);
    }

    private static Session session(MqttAsyncClient client) {
        return new Session(client, 1, new Inbox(10, 1_000_000), ManualTime.at("2026-11-01T08:00:00Z"));
    }

    private static MqttAsyncClient client() throws MqttException {
        return new MqttAsyncClient("tcp://127.0.0.1:1", "session-test", new MemoryPersistence());
    }

    /** A client object of which nothing works. */
    private static final class Broken extends MqttAsyncClient {
        Broken() throws MqttException {
            super("tcp://127.0.0.1:1", "session-test", new MemoryPersistence());
        }

        @Override
        public void disconnectForcibly(long quiesce, long disconnect, boolean sendPacket) {
            throw new StackOverflowError("told to fail");
        }

        @Override
        public void close(boolean force) {
            throw new StackOverflowError("told to fail");
        }
    }

    /** What a broker said, garbled. */
    private static final class Unreadable extends MqttDisconnectResponse {
        Unreadable() {
            super(new MqttException(0));
        }

        @Override
        public int getReturnCode() {
            throw new IllegalStateException("told to fail");
        }
    }
}
