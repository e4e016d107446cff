package dev.caretaker.server.journey;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.Semaphore;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;

/** Publishes like a device, QoS 1, with at most a few messages under way. */
public final class Publisher implements AutoCloseable {
    private static final int UNDER_WAY = 15;

    private final MqttAsyncClient client;
    private final Semaphore places = new Semaphore(UNDER_WAY);

    public Publisher(String tcpUrl) {
        try {
            client = new MqttAsyncClient(tcpUrl, "recorded-device", new MemoryPersistence());
            MqttConnectionOptions options = new MqttConnectionOptions();
            options.setAutomaticReconnect(false);
            client.connect(options).waitForCompletion(10_000);
        } catch (MqttException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Publishes the readings of a row as Caretaker's own topic wants them. */
    public void row(String topic, Series.Row row) {
        StringJoiner readings = new StringJoiner(",", "{", "}");
        for (Map.Entry<String, Double> value : row.values().entrySet()) {
            readings.add('"' + value.getKey() + "\":" + value.getValue());
        }
        text(topic, "{\"time\":\"" + row.time() + "\",\"readings\":" + readings + "}");
    }

    /** Publishes a payload as it is. */
    public void text(String topic, String payload) {
        try {
            places.acquire();
            client.publish(topic, payload.getBytes(StandardCharsets.UTF_8), 1, false, null, new Given());
        } catch (MqttException e) {
            places.release();
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the broker has everything. */
    public void flush() {
        try {
            places.acquire(UNDER_WAY);
            places.release(UNDER_WAY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            flush();
            client.disconnect().waitForCompletion(5_000);
            client.close();
        } catch (MqttException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Given implements MqttActionListener {
        @Override
        public void onSuccess(IMqttToken token) {
            places.release();
        }

        @Override
        public void onFailure(IMqttToken token, Throwable failure) {
            places.release();
        }
    }
}
