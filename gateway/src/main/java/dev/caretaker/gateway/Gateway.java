package dev.caretaker.gateway;

import dev.caretaker.gateway.decode.JsonDecoder;
import dev.caretaker.gateway.decode.Routes;
import dev.caretaker.gateway.intake.Intake;
import dev.caretaker.gateway.intake.MessageAccounting;
import dev.caretaker.gateway.ledger.Ledger;
import dev.caretaker.gateway.ledger.LedgerRecords;
import dev.caretaker.gateway.mqtt.BackOff;
import dev.caretaker.gateway.mqtt.BrokerConnection;
import dev.caretaker.gateway.mqtt.BrokerStatus;
import dev.caretaker.gateway.mqtt.Inbox;
import dev.caretaker.gateway.quarantine.Quarantine;
import dev.caretaker.gateway.quarantine.QuarantineIds;
import dev.caretaker.gateway.quarantine.QuarantineRecords;
import dev.caretaker.gateway.quarantine.RefusedByStore;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The gateway: messages of the broker become readings of points, which are handed on in batches and acknowledged once
 * they are safe. What cannot be read is kept in quarantine; everything is counted in the ledger.
 */
public final class Gateway implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
    private static final int MOST_WAITING = 20_000;
    private static final long MOST_BYTES_WAITING = 64L * 1024 * 1024;
    private static final Duration LINGER = Duration.ofMillis(20);

    private final QuarantineIds ids;
    private final QuarantineRecords quarantine;
    private final LedgerRecords ledger;
    private final BrokerConnection connection;
    private final Intake intake;
    private final InstantSource clock;

    /** Since when nothing is taken in although we are connected. */
    private final AtomicReference<Optional<BrokerStatus>> stopped = new AtomicReference<>(Optional.empty());

    private Gateway(GatewaySettings settings, GatewayParts parts) {
        clock = parts.clock();
        ids = new QuarantineIds(parts.random());
        quarantine = new QuarantineRecords(parts.records(), settings.quarantined());
        ledger = new LedgerRecords(parts.records());
        Routes routes = new Routes(parts.graph(), parts.profiles());
        Inbox inbox = new Inbox(MOST_WAITING, MOST_BYTES_WAITING);
        connection = new BrokerConnection(
                new BrokerConnection.ConnectionSettings(settings.broker(), routes.filters(), backOff(settings, parts)),
                inbox,
                parts.clock());
        intake = new Intake(
                inbox,
                new Intake.Parts(
                        new JsonDecoder(settings.limits()),
                        routes,
                        ids,
                        parts.sink(),
                        new MessageAccounting(quarantine, ledger, parts.clock()),
                        connection::acknowledge,
                        parts.meters()),
                new Intake.IntakeSettings(
                        settings.readingsPerBatch(), settings.readingsUnderWay(), LINGER, backOff(settings, parts)));
        gauges(parts.meters(), inbox);
        LOG.info("Subscribed topics: {}", routes.filters());
    }

    /** A gateway that does nothing until it is started. */
    public static Gateway open(GatewaySettings settings, GatewayParts parts) {
        return new Gateway(settings, parts);
    }

    /** Starts connecting and taking messages; returns at once. */
    public void start() {
        intake.start();
        connection.start();
    }

    /** What could not be read. */
    public Quarantine quarantine() {
        return quarantine;
    }

    /** Puts readings in quarantine that the telemetry store will never take; when it returns they are safe there. */
    public void quarantine(List<RefusedByStore> refused) {
        quarantine.keep(refused, ids);
    }

    /** What every device sent and what became of it. */
    public Ledger ledger() {
        return ledger;
    }

    /** Whether the broker can be reached, and its messages are taken in. */
    public BrokerStatus status() {
        BrokerStatus status = connection.status();
        return status instanceof BrokerStatus.Away || intake.isRunning()
                ? status
                : stopped.updateAndGet(known -> known.or(this::stoppedNow)).orElse(status);
    }

    private Optional<BrokerStatus> stoppedNow() {
        return Optional.of(new BrokerStatus.Away(clock.instant(), BrokerStatus.AwayReason.STOPPED, ""));
    }

    /** Stops: what has arrived is finished if that takes seconds only, the rest stays with the broker. */
    @Override
    public void close() {
        intake.close();
        connection.close();
        try {
            ledger.flush();
        } catch (RuntimeException e) {
            LOG.warn(
                    "The last message counts of the ledger could not be stored at the stop; they are missing"
                            + " from its figures",
                    e);
        }
    }

    private static BackOff backOff(GatewaySettings settings, GatewayParts parts) {
        return new BackOff(settings.shortestWait(), settings.longestWait(), parts.random());
    }

    private void gauges(MeterRegistry meters, Inbox inbox) {
        meters.gauge("caretaker.gateway.waiting", inbox, Inbox::size);
        meters.gauge("caretaker.gateway.connections", connection, BrokerConnection::connections);
        meters.gauge("caretaker.gateway.quarantine.forgotten", quarantine, QuarantineRecords::forgotten);
        meters.gauge(
                "caretaker.gateway.connected", this, from -> from.status() instanceof BrokerStatus.Connected ? 1 : 0);
    }
}
