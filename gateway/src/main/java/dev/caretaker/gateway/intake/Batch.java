package dev.caretaker.gateway.intake;

import dev.caretaker.gateway.ledger.Entry;
import dev.caretaker.gateway.mqtt.Receipt;
import dev.caretaker.gateway.quarantine.Quarantined;
import dev.caretaker.model.reading.Reading;
import java.time.LocalDate;
import java.util.List;

/**
 * Messages on their way from arrival to acknowledgement, with all that came of them.
 *
 * @param readings the new readings, in the order of arrival
 * @param wrong what goes to quarantine
 * @param counts what the ledger is told once the batch is safe
 * @param receipts how to acknowledge the messages, in the order of arrival
 */
record Batch(List<Reading> readings, List<Quarantined> wrong, List<Count> counts, List<Receipt> receipts) {
    Batch {
        readings = List.copyOf(readings);
        wrong = List.copyOf(wrong);
        counts = List.copyOf(counts);
        receipts = List.copyOf(receipts);
    }

    /** What became of one message. */
    record Count(LocalDate day, String device, Entry entry) {}
}
