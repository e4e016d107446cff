package dev.caretaker.gateway;

import dev.caretaker.gateway.decode.DecodeLimits;
import dev.caretaker.gateway.mqtt.BrokerLogin;
import java.time.Duration;

/**
 * How the gateway runs.
 *
 * @param broker the broker, and who to be there
 * @param limits how much the decoder puts up with
 * @param quarantined how many messages stay in quarantine; older ones make room
 * @param readingsPerBatch the most readings handed on at once
 * @param readingsUnderWay the most readings handed on and not confirmed yet
 * @param shortestWait the first wait before a failed connection or batch is tried again; it doubles from there
 * @param longestWait the longest such wait
 */
public record GatewaySettings(
        BrokerLogin broker,
        DecodeLimits limits,
        int quarantined,
        int readingsPerBatch,
        int readingsUnderWay,
        Duration shortestWait,
        Duration longestWait) {
    /** What suits a building. */
    public static GatewaySettings of(BrokerLogin broker) {
        return new GatewaySettings(
                broker, DecodeLimits.usual(), 10_000, 5_000, 10_000, Duration.ofMillis(500), Duration.ofSeconds(30));
    }

    /** The same with other waits. */
    public GatewaySettings waiting(Duration shortest, Duration longest) {
        return new GatewaySettings(broker, limits, quarantined, readingsPerBatch, readingsUnderWay, shortest, longest);
    }

    /** The same with a smaller or larger quarantine. */
    public GatewaySettings keeping(int messages) {
        return new GatewaySettings(
                broker, limits, messages, readingsPerBatch, readingsUnderWay, shortestWait, longestWait);
    }
}
