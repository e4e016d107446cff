package dev.caretaker.simulator;

import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.simulator.device.DeviceMessage;
import dev.caretaker.simulator.scenario.Scenario;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A simulated building that publishes over MQTT as its devices would, until it is closed. While the broker is away the
 * building lives on, and what its devices would have sent is lost, as it is with real ones.
 */
public final class Simulator implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Simulator.class);
    private static final long TICK_MS = 250;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    private final SimulatorSettings settings;
    private final InstantSource clock;
    private final Simulation simulation;
    private final Lock turn = new ReentrantLock();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private @Nullable BrokerLine line;
    private long lastAttempt = System.nanoTime() - BETWEEN_ATTEMPTS.toNanos();

    private Simulator(SimulatorSettings settings, SiteGraph site, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        simulation = new Simulation(settings, site, clock.instant());
        thread = Thread.ofVirtual().name("simulator").unstarted(this::live);
    }

    /** Starts the building of a site; the broker need not be there yet. */
    public static Simulator start(SimulatorSettings settings, SiteGraph site, InstantSource clock) {
        Simulator simulator = new Simulator(settings, site, clock);
        simulator.thread.start();
        return simulator;
    }

    /** The scenarios that the site has room for, in a steady order. */
    public List<Scenario> scenarios() {
        return simulation.stage().scenarios();
    }

    /** Starts a scenario; one that runs goes on, its time counted anew. False where there is none of the id. */
    public boolean trigger(String id) {
        turn.lock();
        try {
            return simulation.stage().start(id, clock.instant());
        } finally {
            turn.unlock();
        }
    }

    /** Ends a scenario, and the building returns to normal. False where there is none of the id. */
    public boolean end(String id) {
        turn.lock();
        try {
            return simulation.stage().end(id);
        } finally {
            turn.unlock();
        }
    }

    /** The ids of the scenarios that run. */
    public Set<String> running() {
        turn.lock();
        try {
            return simulation.stage().running();
        } finally {
            turn.unlock();
        }
    }

    private void live() {
        try {
            while (!closing.await(TICK_MS, TimeUnit.MILLISECONDS)) {
                tick();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            hangUp();
        }
    }

    private void tick() throws InterruptedException {
        List<DeviceMessage> messages;
        turn.lock();
        try {
            messages = simulation.tick(clock.instant());
        } finally {
            turn.unlock();
        }
        BrokerLine up = connected();
        if (up == null) {
            return;
        }
        for (DeviceMessage message : messages) {
            if (!up.publish(message)) {
                return;
            }
        }
    }

    private @Nullable BrokerLine connected() {
        if (line != null && line.isUp()) {
            return line;
        }
        if (System.nanoTime() - lastAttempt < BETWEEN_ATTEMPTS.toNanos()) {
            return null;
        }
        lastAttempt = System.nanoTime();
        hangUp();
        try {
            String clientId = "simulator-" + Long.toHexString(System.nanoTime());
            line = BrokerLine.open(
                    settings.broker(), clientId, BrokerLine.options(settings.user(), settings.password()));
            LOG.info("The simulated building is connected to the MQTT broker {}", settings.broker());
        } catch (MqttException e) {
            LOG.info("The simulated building cannot reach the MQTT broker {}: {}", settings.broker(), e.getMessage());
        }
        return line;
    }

    private void hangUp() {
        if (line != null) {
            line.close();
            line = null;
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
