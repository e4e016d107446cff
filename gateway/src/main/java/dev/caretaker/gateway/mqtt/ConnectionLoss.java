package dev.caretaker.gateway.mqtt;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.security.GeneralSecurityException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;

/**
 * Why there is no connection, or no longer.
 *
 * @param why the kind of reason
 * @param detail what was said about it
 */
record ConnectionLoss(BrokerStatus.AwayReason why, String detail) {
    private static final int SESSION_TAKEN_OVER = 0x8E;

    /** Bad user name or password, not authorised, banned; as MQTT 5 and as Paho number them. */
    private static final Set<Integer> LOGIN = Set.of(0x86, 0x87, 0x8A, 4, 5);

    static ConnectionLoss of(MqttDisconnectResponse response) {
        if (response.getReturnCode() == SESSION_TAKEN_OVER) {
            return new ConnectionLoss(BrokerStatus.AwayReason.TAKEN_OVER, "");
        }
        MqttException cause = response.getException();
        String said = Objects.requireNonNullElse(response.getReasonString(), "");
        return new ConnectionLoss(BrokerStatus.AwayReason.LOST, cause == null ? said : rootMessage(cause));
    }

    static ConnectionLoss of(Exception failure) {
        return new ConnectionLoss(why(failure), rootMessage(failure));
    }

    /** Of a connection that is given up because its client failed in a way it should not. */
    static ConnectionLoss broken(Throwable failure) {
        return new ConnectionLoss(BrokerStatus.AwayReason.LOST, rootMessage(failure));
    }

    private static BrokerStatus.AwayReason why(Exception failure) {
        if (causes(failure).anyMatch(GeneralSecurityException.class::isInstance)) {
            return BrokerStatus.AwayReason.TLS;
        }
        // Before TLS in general: so ends a handshake with a port that does not speak it, too.
        if (endedByOtherSide(root(failure))) {
            return BrokerStatus.AwayReason.NOT_UNDERSTOOD;
        }
        if (causes(failure).anyMatch(SSLException.class::isInstance)) {
            return BrokerStatus.AwayReason.TLS;
        }
        boolean login = failure instanceof MqttException mqtt
                && causes(failure).noneMatch(IOException.class::isInstance)
                && LOGIN.contains(mqtt.getReasonCode());
        return login ? BrokerStatus.AwayReason.LOGIN_REFUSED : BrokerStatus.AwayReason.UNREACHABLE;
    }

    private static boolean endedByOtherSide(Throwable root) {
        // Java has no exception of its own for a reset.
        return root instanceof EOFException
                || (root instanceof SocketException
                        && String.valueOf(root.getMessage()).contains("reset"));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = root(failure);
        return Objects.requireNonNullElse(root.getMessage(), root.getClass().getSimpleName());
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
