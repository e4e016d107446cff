package dev.caretaker.gateway.intake;

import dev.caretaker.gateway.decode.Decoder;
import dev.caretaker.gateway.decode.Routes;
import dev.caretaker.gateway.mqtt.Arrival;
import dev.caretaker.gateway.mqtt.BackOff;
import dev.caretaker.gateway.mqtt.Inbox;
import dev.caretaker.gateway.mqtt.Receipt;
import dev.caretaker.gateway.quarantine.QuarantineIds;
import dev.caretaker.model.reading.ReadingSink;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes messages out of the inbox, decodes them, and hands their readings on in batches. A batch goes as soon as nothing
 * else is under way, so that a lone reading does not wait; while others are, it grows for a moment.
 */
public final class Intake implements AutoCloseable {
    private static final Duration IDLE = Duration.ofMillis(250);
    private static final Duration SLICE = Duration.ofMillis(2);
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Inbox inbox;
    private final IntakeSettings settings;
    private final Meters meters;
    private final Sorting sorting;
    private final InFlightBatches inFlight;
    private final Thread pump;

    /** An intake that is not started yet. */
    public Intake(Inbox inbox, Parts parts, IntakeSettings settings) {
        this.inbox = inbox;
        this.settings = settings;
        meters = new Meters(parts.meters());
        sorting = new Sorting(parts.decoder(), parts.routes(), parts.ids(), meters);
        inFlight = new InFlightBatches(parts.sink(), parts.accounting(), parts.acknowledge(), settings, meters);
        Rounds rounds = new Rounds(
                "Messages could not be decoded or handed on because of a fault in this program. Nothing is lost: what"
                        + " is not acknowledged comes again over the next connection to the MQTT broker.",
                settings.backOff().another());
        // Decoding is work for the processor, so it gets a thread of the machine.
        pump = Thread.ofPlatform()
                .daemon()
                .name("gateway-intake")
                .unstarted(() -> rounds.run(inbox::isFinished, this::pump));
    }

    /** Starts taking. */
    public void start() {
        inFlight.start();
        pump.start();
    }

    /** Whether messages are taken and acknowledged. */
    public boolean isRunning() {
        return pump.isAlive() && inFlight.isRunning();
    }

    /** Takes what is in the inbox, waits a while until it is safe, then stops. What is not safe by then comes again. */
    @Override
    public void close() {
        inbox.close();
        try {
            pump.join(GRACE);
            pump.interrupt();
            inFlight.close(GRACE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pump() throws InterruptedException {
        gather();
        if (sorting.size() > 0) {
            inFlight.give(sorting.take());
        }
    }

    private void gather() throws InterruptedException {
        Optional<Arrival> next = inbox.poll(IDLE);
        next.ifPresent(sorting::add);
        long started = meters.nanos();
        while (sorting.size() > 0 && sorting.size() < settings.readingsPerBatch()) {
            next = inbox.poll(Duration.ZERO);
            if (next.isEmpty()) {
                if (inFlight.isIdle()
                        || meters.nanos() - started >= settings.linger().toNanos()) {
                    return;
                }
                next = inbox.poll(SLICE);
            }
            next.ifPresent(sorting::add);
        }
    }

    /**
     * What an intake works with.
     *
     * @param decoder reads payloads
     * @param routes finds devices
     * @param ids names what goes to quarantine
     * @param sink takes readings
     * @param accounting keeps account
     * @param acknowledge confirms a message to the broker
     * @param meters counts
     */
    public record Parts(
            Decoder decoder,
            Routes routes,
            QuarantineIds ids,
            ReadingSink sink,
            MessageAccounting accounting,
            Consumer<Receipt> acknowledge,
            MeterRegistry meters) {}

    /**
     * How it gathers.
     *
     * @param readingsPerBatch the most readings, or messages, of a batch
     * @param readingsUnderWay the most readings handed on and not confirmed yet
     * @param linger how long a batch grows at most while others are under way
     * @param backOff how long to wait before a failed batch is handed on again
     */
    public record IntakeSettings(int readingsPerBatch, int readingsUnderWay, Duration linger, BackOff backOff) {}
}
