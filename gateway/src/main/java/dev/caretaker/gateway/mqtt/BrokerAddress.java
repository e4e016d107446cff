package dev.caretaker.gateway.mqtt;

import java.net.URI;

/**
 * Where a broker listens.
 *
 * @param host its host
 * @param port its port
 * @param tls whether the connection is encrypted
 */
public record BrokerAddress(String host, int port, boolean tls) {
    private static final int PLAIN_PORT = 1883;
    private static final int TLS_PORT = 8883;

    /** Reads {@code mqtt://host:port} or {@code mqtts://host:port}; the ports 1883 and 8883 may be left out. */
    public static BrokerAddress parse(String text) {
        URI uri = uri(text);
        boolean tls = "mqtts".equals(uri.getScheme());
        if ((!tls && !"mqtt".equals(uri.getScheme())) || uri.getHost() == null || uri.getUserInfo() != null) {
            throw unreadable(text);
        }
        int usual = tls ? TLS_PORT : PLAIN_PORT;
        return new BrokerAddress(uri.getHost(), uri.getPort() < 0 ? usual : uri.getPort(), tls);
    }

    private static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw unreadable(text);
        }
    }

    /** Does not repeat the text, which may hold a password. */
    private static IllegalArgumentException unreadable(String text) {
        String where = text.substring(text.lastIndexOf('@') + 1);
        return new IllegalArgumentException("The MQTT broker '" + where + "' must be written mqtt://host:port or"
                + " mqtts://host:port, with user and password given apart");
    }

    String forPaho() {
        return (tls ? "ssl://" : "tcp://") + host + ":" + port;
    }

    @Override
    public String toString() {
        return (tls ? "mqtts://" : "mqtt://") + host + ":" + port;
    }
}
