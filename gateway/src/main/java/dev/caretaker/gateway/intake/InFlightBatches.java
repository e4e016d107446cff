package dev.caretaker.gateway.intake;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.caretaker.gateway.mqtt.BackOff;
import dev.caretaker.gateway.mqtt.Receipt;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.reading.ReadingSink;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands batches on and acknowledges their messages in the order of arrival, once they are safe. Several batches are under
 * way at a time. When one fails, it and all behind it are handed on again in their order, so that nothing is lost and
 * nothing overtakes.
 */
final class InFlightBatches {
    private static final Logger LOG = LoggerFactory.getLogger(InFlightBatches.class);
    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final CompletionStage<Void> DONE = CompletableFuture.completedFuture(null);

    private final ReadingSink sink;
    private final MessageAccounting accounting;
    private final Consumer<Receipt> acknowledge;
    private final BackOff backOff;
    private final Meters meters;
    private final int mostReadings;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition given = lock.newCondition();
    private final Condition confirmed = lock.newCondition();
    private final Thread confirmer;
    private volatile boolean closing;

    @GuardedBy("lock") private final ArrayDeque<Given> underWay = new ArrayDeque<>();

    @GuardedBy("lock") private int readingsUnderWay;

    @GuardedBy("lock") private boolean failing;

    InFlightBatches(
            ReadingSink sink,
            MessageAccounting accounting,
            Consumer<Receipt> acknowledge,
            Intake.IntakeSettings settings,
            Meters meters) {
        this.sink = sink;
        this.accounting = accounting;
        this.acknowledge = acknowledge;
        this.backOff = settings.backOff();
        this.meters = meters;
        this.mostReadings = settings.readingsUnderWay();
        Rounds rounds = new Rounds(
                "Batches of messages could not be confirmed because of a fault in this program. Nothing is lost:"
                        + " what is not acknowledged stays with the MQTT broker.",
                backOff.another());
        confirmer = Thread.ofVirtual()
                .name("gateway-confirmer")
                .unstarted(() -> rounds.run(() -> closing, this::confirmNext));
    }

    void start() {
        confirmer.start();
    }

    /** Whether batches are confirmed. */
    boolean isRunning() {
        return confirmer.isAlive();
    }

    /** Hands a batch on; waits while too much is under way or what went before is failing. */
    void give(Batch batch) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (failing
                    || (!underWay.isEmpty()
                            && readingsUnderWay + batch.readings().size() > mostReadings)) {
                confirmed.await();
            }
            underWay.add(new Given(batch, meters.start(), hand(batch.readings())));
            readingsUnderWay += batch.readings().size();
            given.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Whether nothing is under way. */
    boolean isIdle() {
        lock.lock();
        try {
            return underWay.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** Waits up to a time for what is under way, then stops; what is not confirmed by then comes again. */
    void close(Duration wait) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long nanos = wait.toNanos();
            while (!underWay.isEmpty() && nanos > 0) {
                nanos = confirmed.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
        closing = true;
        confirmer.interrupt();
        confirmer.join();
    }

    private CompletionStage<Void> hand(List<Reading> readings) {
        if (readings.isEmpty()) {
            return DONE;
        }
        try {
            return sink.accept(readings);
        } catch (RuntimeException | Error e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void confirmNext() throws InterruptedException {
        Optional<Given> first = first();
        if (first.isPresent()) {
            confirm(first.get());
        } else {
            accounting.flush();
        }
    }

    /** The batch to confirm next, waited for a while. */
    private Optional<Given> first() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long nanos = QUIET.toNanos();
            while (underWay.isEmpty() && nanos > 0) {
                nanos = given.awaitNanos(nanos);
            }
            return Optional.ofNullable(underWay.peek());
        } finally {
            lock.unlock();
        }
    }

    private void confirm(Given first) throws InterruptedException {
        try {
            first.stage.toCompletableFuture().get();
            accounting.write(first.batch);
        } catch (ExecutionException | RuntimeException | Error e) {
            handAgain(e);
            return;
        }
        backOff.reset();
        try {
            acknowledge(first.batch.receipts());
        } finally {
            // Never acknowledged twice: by then the broker may have given a message id to another message.
            done(first);
        }
        meters.confirmed(first.started);
    }

    private void acknowledge(List<Receipt> receipts) {
        List<Throwable> failures = new ArrayList<>();
        for (Receipt receipt : receipts) {
            try {
                acknowledge.accept(receipt);
            } catch (RuntimeException | Error e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            LOG.warn(
                    "{} of {} messages could not be acknowledged. Their readings are stored; the MQTT broker sends"
                            + " the messages again over the next connection. First cause:",
                    failures.size(),
                    receipts.size(),
                    failures.getFirst());
        }
    }

    private void done(Given first) {
        lock.lock();
        try {
            underWay.removeFirst();
            readingsUnderWay -= first.batch.readings().size();
            confirmed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void handAgain(Throwable failure) throws InterruptedException {
        List<Given> all = hold();
        for (Given one : all) {
            settle(one.stage);
        }
        Duration wait = backOff.next();
        LOG.warn(
                "Readings could not be written to the reading log; {} batches are tried again in {} ms. Nothing is lost:"
                        + " their messages are not acknowledged and the MQTT broker keeps new ones. Cause: {}",
                all.size(),
                wait.toMillis(),
                failure instanceof ExecutionException ? String.valueOf(failure.getCause()) : failure.toString());
        Thread.sleep(wait);
        // Nobody else gives meanwhile. Should this fail half-way, all are still there to be handed on once more.
        List<Given> again = new ArrayList<>();
        for (Given one : all) {
            again.add(new Given(one.batch, one.started, hand(one.batch.readings())));
            meters.handedAgain();
        }
        lock.lockInterruptibly();
        try {
            underWay.clear();
            underWay.addAll(again);
            failing = false;
            confirmed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Lets nothing new be handed on and tells what is under way. */
    private List<Given> hold() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            failing = true;
            return new ArrayList<>(underWay);
        } finally {
            lock.unlock();
        }
    }

    private static void settle(CompletionStage<Void> stage) throws InterruptedException {
        try {
            stage.toCompletableFuture().get();
        } catch (ExecutionException | RuntimeException e) {
            LOG.debug("Another batch in flight failed too", e);
        }
    }

    /** A batch that was handed on. */
    private record Given(Batch batch, Timer.Sample started, CompletionStage<Void> stage) {}
}
