package dev.caretaker.gateway.mqtt;

import dev.caretaker.model.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps us connected to the broker: when a connection is lost, a new one is made with a new client object after a wait
 * that grows with each failure. The session stays with the broker, so nothing sent meanwhile is lost.
 */
public final class BrokerConnection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerConnection.class);
    private static final Duration SLICE = Duration.ofMillis(500);
    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Connector connector;
    private final Inbox inbox;
    private final BackOff backOff;
    private final InstantSource clock;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicLong connections = new AtomicLong();
    private final Thread keeper;
    private long attempts;
    private volatile @Nullable Session current;
    private volatile BrokerStatus status;

    /** A connection that is not made yet. */
    public BrokerConnection(ConnectionSettings settings, Inbox inbox, InstantSource clock) {
        this(settings, Connector.Clients.OF_PAHO, inbox, clock);
    }

    BrokerConnection(ConnectionSettings settings, Connector.Clients clients, Inbox inbox, InstantSource clock) {
        connector = new Connector(clients, settings.login(), settings.filters(), inbox, clock);
        this.inbox = inbox;
        this.backOff = settings.backOff();
        this.clock = clock;
        status = new BrokerStatus.Away(clock.instant(), BrokerStatus.AwayReason.NOT_STARTED, "");
        keeper = Thread.ofVirtual().name("gateway-connection").unstarted(this::keepConnected);
    }

    /** Starts connecting; returns at once. */
    public void start() {
        keeper.start();
    }

    /** Whether the broker can be reached. */
    public BrokerStatus status() {
        return status;
    }

    /** How many connections were made so far. */
    public long connections() {
        return connections.get();
    }

    /** Acknowledges a message, unless it came over a connection that is no more. */
    public void acknowledge(Receipt receipt) {
        Session session = current;
        if (receipt.qos() > 0 && session != null && session.epoch() == receipt.epoch()) {
            session.acknowledge(receipt);
        }
    }

    /** Ends the connection in order. The broker keeps the session and what comes for it. */
    @Override
    public void close() {
        closed.countDown();
        Session session = current;
        if (session != null) {
            session.end(new ConnectionLoss(BrokerStatus.AwayReason.NOT_STARTED, ""));
        }
        try {
            boolean ended = keeper.join(PATIENCE);
            LOG.debug("Connection thread ended: {}", ended);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepConnected() {
        try {
            while (!isClosed()) {
                keepOnce();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (!isClosed()) {
                status = new BrokerStatus.Away(clock.instant(), BrokerStatus.AwayReason.STOPPED, "");
            }
        }
    }

    /** One connection, from its making to its end. Whatever is thrown ends it only, and the next one is made. */
    private void keepOnce() throws InterruptedException {
        try {
            // Counted by attempt: also a connection that failed to subscribe may have brought messages.
            switch (connector.connect(++attempts, session -> current = session)) {
                case Connector.Result.Made(Session session) -> use(session);
                case Connector.Result.Failed(ConnectionLoss loss) -> {
                    current = null;
                    away(loss);
                }
            }
            awaitRoom();
        } catch (RuntimeException | Error e) {
            Duration wait = backOff.next();
            LOG.error(
                    "The connection to the MQTT broker {} failed because of a fault in this program or its MQTT"
                            + " client. Nothing is lost: the broker keeps the messages. Trying again in {} ms.",
                    connector.address(),
                    wait.toMillis(),
                    e);
            status = since(ConnectionLoss.broken(e));
            abandon();
            pause(wait);
        }
    }

    private void abandon() {
        Session session = current;
        current = null;
        if (session != null) {
            session.abandon();
        }
    }

    private void use(Session session) throws InterruptedException {
        backOff.reset();
        status = new BrokerStatus.Connected(clock.instant());
        LOG.debug("Connection {}", connections.incrementAndGet());
        LOG.info("Connected to the MQTT broker {}", connector.address());
        if (isClosed()) {
            session.end(new ConnectionLoss(BrokerStatus.AwayReason.NOT_STARTED, ""));
        }
        ConnectionLoss loss = session.awaitLoss(LOOK);
        current = null;
        // Only this thread ends connections: Paho does not bear two at it.
        if (isClosed()) {
            session.leave();
        } else {
            session.abandon();
        }
        away(loss);
    }

    private void away(ConnectionLoss loss) throws InterruptedException {
        BrokerStatus.Away away = since(loss);
        status = away;
        if (isClosed()) {
            return;
        }
        Duration wait = backOff.next();
        LOG.warn(
                "MQTT broker {}: {} Trying again in {} ms.",
                connector.address(),
                away.say(Language.EN),
                wait.toMillis());
        pause(wait);
    }

    /** A reason that goes on keeps the time it began. */
    private BrokerStatus.Away since(ConnectionLoss loss) {
        Instant since = status instanceof BrokerStatus.Away before && before.why() == loss.why()
                ? before.since()
                : clock.instant();
        return new BrokerStatus.Away(since, loss.why(), loss.detail());
    }

    private void pause(Duration wait) throws InterruptedException {
        boolean ending = closed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        LOG.trace("Waited before the next connection attempt; closing: {}", ending);
    }

    /** A full inbox must empty first; connected at once it would only overflow again. */
    private void awaitRoom() throws InterruptedException {
        boolean room = false;
        while (!room && !isClosed()) {
            room = inbox.awaitRoom(SLICE);
        }
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    /**
     * What a connection needs to know.
     *
     * @param login where to connect, as whom
     * @param filters the topic filters to subscribe to
     * @param backOff how long to wait between tries
     */
    public record ConnectionSettings(BrokerLogin login, List<String> filters, BackOff backOff) {
        /** Copies the filters. */
        public ConnectionSettings {
            filters = List.copyOf(filters);
        }
    }
}
