package dev.caretaker.simulator;

import dev.caretaker.simulator.device.DeviceMessage;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.paho.mqttv5.common.MqttException;

/** Sends numbered readings in Caretaker's own form at a steady rate, for benchmarks. Blocks until it is done. */
public final class LoadGenerator {
    private static final double NANOS = 1e9;
    private static final long DRAIN_MS = 30_000;

    private LoadGenerator() {}

    /**
     * What came of it.
     *
     * @param sent messages given to the connection
     * @param acknowledged messages the broker acknowledged
     * @param seconds how long it took
     */
    public record Result(long sent, long acknowledged, double seconds) {}

    /** Sends; message n carries {@code readings.value} n. */
    public static Result run(LoadSettings settings, InstantSource clock) throws InterruptedException {
        String id = "load-" + Long.toHexString(System.nanoTime());
        try (BrokerLine line = BrokerLine.open(settings.broker(), id, BrokerLine.options("", ""))) {
            long start = System.nanoTime();
            long end = start + settings.duration().toNanos();
            long sent = 0;
            while (System.nanoTime() < end && line.publish(message(settings, sent, clock))) {
                sent++;
                pace(start, sent, settings.rate());
            }
            boolean drained = line.drain(DRAIN_MS);
            double seconds = (System.nanoTime() - start) / NANOS;
            if (!drained && line.isUp()) {
                throw new IllegalStateException("The broker has not acknowledged everything after half a minute");
            }
            return new Result(sent, line.acknowledged(), seconds);
        } catch (MqttException e) {
            throw new IllegalStateException("The broker cannot be reached: " + settings.broker(), e);
        }
    }

    private static void pace(long start, long sent, double rate) {
        if (rate > 0) {
            long ahead = start + (long) (sent / rate * NANOS) - System.nanoTime();
            // Short waits cost more than they give; a burst of a millisecond is steady enough.
            if (ahead > 1_000_000) {
                LockSupport.parkNanos(ahead);
            }
        }
    }

    private static DeviceMessage message(LoadSettings settings, long number, InstantSource clock) {
        String topic = "caretaker/" + settings.site() + "/load-" + number % settings.devices();
        return new DeviceMessage(
                topic, "{\"time\":\"" + clock.instant() + "\",\"readings\":{\"value\":" + number + "}}");
    }
}
