package dev.caretaker.gateway.intake;

import dev.caretaker.gateway.decode.Decoded;
import dev.caretaker.gateway.decode.Decoder;
import dev.caretaker.gateway.decode.Message;
import dev.caretaker.gateway.decode.Routes;
import dev.caretaker.gateway.ledger.Entry;
import dev.caretaker.gateway.mqtt.Arrival;
import dev.caretaker.gateway.mqtt.Receipt;
import dev.caretaker.gateway.quarantine.QuarantineIds;
import dev.caretaker.gateway.quarantine.Quarantined;
import dev.caretaker.gateway.quarantine.Reason;
import dev.caretaker.gateway.quarantine.Rejection;
import dev.caretaker.model.point.DeviceId;
import dev.caretaker.model.reading.Reading;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decodes messages one after the other and sorts what comes of them into a batch. For one thread. */
final class Sorting {
    private static final Logger LOG = LoggerFactory.getLogger(Sorting.class);
    private static final int PAYLOAD_KEPT = 64 * 1024;
    private static final String NO_DEVICE = "-";

    private final Decoder decoder;
    private final Routes routes;
    private final QuarantineIds ids;
    private final Meters meters;
    private final SeenReadings seen = new SeenReadings();
    private final List<Reading> readings = new ArrayList<>();
    private final List<Quarantined> wrong = new ArrayList<>();
    private final List<Batch.Count> counts = new ArrayList<>();
    private final List<Receipt> receipts = new ArrayList<>();

    Sorting(Decoder decoder, Routes routes, QuarantineIds ids, Meters meters) {
        this.decoder = decoder;
        this.routes = routes;
        this.ids = ids;
        this.meters = meters;
    }

    /** How much has been gathered, in messages or readings, whichever are more. */
    int size() {
        return Math.max(readings.size(), receipts.size());
    }

    /** The batch of what has been gathered; a new one begins. */
    Batch take() {
        Batch batch = new Batch(readings, wrong, counts, receipts);
        readings.clear();
        wrong.clear();
        counts.clear();
        receipts.clear();
        return batch;
    }

    void add(Arrival arrival) {
        Message message = arrival.message();
        Decoded decoded = decode(message);
        Entry entry = switch (decoded) {
            case Decoded.Ignored ignored -> new Entry(1, 0, 0, 0, 1);
            case Decoded.Rejected rejected -> {
                quarantine(message, decoded.device(), rejected.rejection());
                yield new Entry(1, 0, 0, 1, 0);
            }
            case Decoded.Readings found -> sort(message, found);
        };
        LocalDate day = LocalDate.ofInstant(message.received(), ZoneOffset.UTC);
        String device = decoded.device().map(DeviceId::text).orElse(NO_DEVICE);
        counts.add(new Batch.Count(day, device, entry));
        receipts.add(arrival.receipt());
        meters.count(entry);
    }

    private Decoded decode(Message message) {
        try {
            return decoder.decode(message, routes.of(message.topic()));
        } catch (RuntimeException e) {
            // A fault of ours must not hold up the messages behind this one.
            LOG.error(
                    "The decoder failed on a message of the topic '{}'; the message is in quarantine",
                    message.topic(),
                    e);
            return new Decoded.Rejected(Optional.empty(), Rejection.of(Reason.DECODER_FAILED, e));
        }
    }

    private Entry sort(Message message, Decoded.Readings found) {
        int all = found.good().size() + found.wrong().size();
        if (message.retained() && !found.ownTime()) {
            // A last-known value without a time of its own says nothing about now.
            return new Entry(all, 0, 0, 0, all);
        }
        int before = readings.size();
        found.good().forEach(reading -> seen.admit(reading, found.ownTime()).ifPresent(readings::add));
        found.wrong().forEach(why -> quarantine(message, found.device(), why));
        int fresh = readings.size() - before;
        return new Entry(all, fresh, found.good().size() - fresh, found.wrong().size(), 0);
    }

    private void quarantine(Message message, Optional<DeviceId> device, Rejection why) {
        byte[] payload = message.payload();
        byte[] kept = payload.length <= PAYLOAD_KEPT ? payload : Arrays.copyOf(payload, PAYLOAD_KEPT);
        wrong.add(new Quarantined(
                ids.next(message.received()),
                message.received(),
                message.topic(),
                Base64.getEncoder().encodeToString(kept),
                device.map(DeviceId::text),
                why.reason().code(),
                why.args()));
    }
}
