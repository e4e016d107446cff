package dev.caretaker.gateway.decode;

import dev.caretaker.gateway.TestSite;
import dev.caretaker.gateway.profile.DeviceProfiles;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** A decoder with the profiles that ship, for tests. */
record Decoding(Routes routes, Decoder decoder) {
    static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");

    static Decoding of(TestSite site) {
        return of(site, DeviceProfiles.shipped());
    }

    static Decoding of(TestSite site, DeviceProfiles profiles) {
        return new Decoding(new Routes(site.graph(), profiles), new JsonDecoder(DecodeLimits.usual()));
    }

    Decoded decode(String topic, String payload) {
        return decode(topic, payload, NOW);
    }

    Decoded decode(String topic, String payload, Instant received) {
        return decode(topic, payload.getBytes(StandardCharsets.UTF_8), received);
    }

    Decoded decode(String topic, byte[] payload, Instant received) {
        return decoder.decode(new Message(topic, payload, false, received), routes.of(topic));
    }

    Decoded.Readings readings(String topic, String payload) {
        if (decode(topic, payload) instanceof Decoded.Readings readings) {
            return readings;
        }
        throw new AssertionError("Not readings: " + decode(topic, payload));
    }

    String reason(String topic, String payload) {
        if (decode(topic, payload) instanceof Decoded.Rejected rejected) {
            return rejected.rejection().reason().code();
        }
        throw new AssertionError("Not rejected: " + decode(topic, payload));
    }
}
