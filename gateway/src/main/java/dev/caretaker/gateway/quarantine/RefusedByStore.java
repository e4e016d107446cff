package dev.caretaker.gateway.quarantine;

import dev.caretaker.model.reading.Reading;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A reading that was understood and judged, and that the telemetry store will never take.
 *
 * @param reading the reading
 * @param answer what the store says of it
 */
public record RefusedByStore(Reading reading, String answer) {
    /** A topic that no device can publish to. */
    private static final String TOPIC = "$store/";

    Quarantined quarantined(QuarantineIds ids) {
        String payload = "{\"time\":\"" + reading.time() + "\",\"value\":" + reading.value() + "}";
        return new Quarantined(
                ids.next(reading.received()),
                reading.received(),
                TOPIC + reading.point(),
                Base64.getEncoder().encodeToString(payload.getBytes(StandardCharsets.UTF_8)),
                Optional.empty(),
                Reason.STORE_REFUSED.code(),
                List.of(reading.point().toString(), reading.time().toString(), answer));
    }
}
