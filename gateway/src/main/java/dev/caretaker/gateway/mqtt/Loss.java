package dev.caretaker.gateway.mqtt;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Objects;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;

/**
 * Why there is no connection, or no longer.
 *
 * @param why the kind of reason
 * @param detail what was said about it
 */
record Loss(BrokerStatus.Why why, String detail) {
    private static final int SESSION_TAKEN_OVER = 0x8E;

    /** Bad user name or password, not authorised, banned; as MQTT 5 and as Paho number them. */
    private static final Set<Integer> LOGIN = Set.of(0x86, 0x87, 0x8A, 4, 5);

    static Loss of(MqttDisconnectResponse response) {
        if (response.getReturnCode() == SESSION_TAKEN_OVER) {
            return new Loss(BrokerStatus.Why.TAKEN_OVER, "");
        }
        MqttException cause = response.getException();
        String said = Objects.requireNonNullElse(response.getReasonString(), "");
        return new Loss(BrokerStatus.Why.LOST, cause == null ? said : rootMessage(cause));
    }

    static Loss of(Exception failure) {
        Throwable root = root(failure);
        if (root instanceof GeneralSecurityException || root instanceof SSLException) {
            return new Loss(BrokerStatus.Why.TLS, rootMessage(failure));
        }
        boolean login = failure instanceof MqttException mqtt
                && !(root instanceof IOException)
                && LOGIN.contains(mqtt.getReasonCode());
        return new Loss(login ? BrokerStatus.Why.LOGIN_REFUSED : BrokerStatus.Why.UNREACHABLE, rootMessage(failure));
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
