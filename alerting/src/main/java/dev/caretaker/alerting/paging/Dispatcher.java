package dev.caretaker.alerting.paging;

import dev.caretaker.records.Changes;
import dev.caretaker.records.Records;
import dev.caretaker.records.outbox.Claimed;
import dev.caretaker.records.outbox.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for messages that are due and has them sent, each receiver apart. It is woken by news of a message and looks by
 * itself now and then, for those that fall due and those of other processes.
 */
final class Dispatcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final Duration GOODBYE = Duration.ofSeconds(5);

    private final Records records;
    private final Outbox outbox;
    private final Receivers receivers;
    private final Delivery delivery;
    private final PagingSettings.Pace pace;
    private final Semaphore news = new Semaphore(0);
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("paging-", 0).factory());
    private final Changes.Subscription subscription;
    private volatile boolean open = true;

    Dispatcher(PagingParts parts, Outbox outbox, Receivers receivers, Delivery delivery) {
        records = parts.records();
        pace = parts.settings().pace();
        this.outbox = outbox;
        this.receivers = receivers;
        this.delivery = delivery;
        subscription = records.changes().subscribe(change -> {
            if (change.kind().equals("page")) {
                news.release();
            }
        });
    }

    void start() {
        threads.execute(this::loop);
    }

    boolean running() {
        return open;
    }

    private void loop() {
        while (open) {
            boolean more = false;
            try {
                more = round();
            } catch (RuntimeException e) {
                // The database may be away for a while; the messages wait in it.
                LOG.error("Pages to send could not be read from the database; trying again", e);
            }
            if (!more && !sleep()) {
                return;
            }
        }
    }

    /** Sends on what is due; true where there may be more. */
    private boolean round() {
        Instant now = records.clock().instant();
        boolean more = false;
        for (String destination : records.read(handle -> outbox.destinationsDue(handle, now))) {
            Receiver receiver = receivers.of(destination);
            int free = receiver.breaker().allowed(now, Receiver.AT_ONCE)
                    - receiver.underWay().get();
            if (free > 0) {
                List<Claimed> claimed = records.inTransaction(
                        handle -> outbox.claim(handle, new Outbox.ClaimRequest(destination, free, pace.lease()), now));
                claimed.forEach(one -> send(one, receiver));
                more |= !claimed.isEmpty();
            }
        }
        return more;
    }

    private void send(Claimed claimed, Receiver receiver) {
        receiver.underWay().incrementAndGet();
        threads.execute(() -> {
            try {
                delivery.deliver(claimed, receiver);
            } catch (RuntimeException e) {
                // The lease runs out and the message is given again, marked as maybe a repeat.
                LOG.error(
                        "The result of a page about incident {} could not be recorded; it may be sent a second"
                                + " time (message {})",
                        claimed.message().subject(),
                        claimed.message().id(),
                        e);
            } finally {
                receiver.underWay().decrementAndGet();
                news.release();
            }
        });
    }

    private boolean sleep() {
        try {
            if (news.tryAcquire(pace.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                news.drainPermits();
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        open = false;
        subscription.close();
        news.release();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(GOODBYE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.info("Pages were still being sent at the stop; those without a receipt are sent again after"
                        + " the next start");
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
