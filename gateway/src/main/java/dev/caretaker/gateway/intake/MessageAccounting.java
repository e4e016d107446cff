package dev.caretaker.gateway.intake;

import dev.caretaker.gateway.ledger.LedgerRecords;
import dev.caretaker.gateway.quarantine.QuarantineRecords;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where it is written down what became of messages, before they are acknowledged. */
public final class MessageAccounting {
    private static final Logger LOG = LoggerFactory.getLogger(MessageAccounting.class);
    private static final Duration BETWEEN_FLUSHES = Duration.ofSeconds(1);

    private final QuarantineRecords quarantine;
    private final LedgerRecords ledger;
    private final InstantSource clock;
    private Instant flushed = Instant.EPOCH;

    /** The books of a gateway. */
    public MessageAccounting(QuarantineRecords quarantine, LedgerRecords ledger, InstantSource clock) {
        this.quarantine = quarantine;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Writes down a batch. Throws, and has counted nothing, where the quarantine cannot be written. */
    void write(Batch batch) {
        quarantine.keep(batch.wrong());
        batch.counts().forEach(count -> ledger.count(count.day(), count.device(), count.entry()));
        if (flushed.plus(BETWEEN_FLUSHES).isBefore(clock.instant())) {
            flush();
        }
    }

    /** Writes the counts that have gathered. They stay for the next time where that fails: readings do not wait for it. */
    void flush() {
        flushed = clock.instant();
        try {
            ledger.flush();
        } catch (RuntimeException | Error e) {
            LOG.warn(
                    "The message counts of the ledger could not be stored; they are kept in memory and stored"
                            + " with the next ones",
                    e);
        }
    }
}
