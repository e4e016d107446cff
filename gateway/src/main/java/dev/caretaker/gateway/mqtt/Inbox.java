package dev.caretaker.gateway.mqtt;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The messages that have arrived and not been taken up yet: bounded in number and bytes, never blocking who brings. */
public final class Inbox {
    private final int mostMessages;
    private final long mostBytes;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Condition drained = lock.newCondition();

    @GuardedBy("lock") private final ArrayDeque<Arrival> waiting = new ArrayDeque<>();

    @GuardedBy("lock") private long bytes;

    @GuardedBy("lock") private boolean closed;

    /** An inbox of a size. */
    public Inbox(int mostMessages, long mostBytes) {
        this.mostMessages = mostMessages;
        this.mostBytes = mostBytes;
    }

    /** Puts a message in; false where it is full or closed. */
    boolean offer(Arrival arrival) {
        int size = arrival.message().payload().length;
        lock.lock();
        try {
            boolean room = waiting.isEmpty() || (waiting.size() < mostMessages && bytes + size <= mostBytes);
            if (closed || !room) {
                return false;
            }
            waiting.add(arrival);
            bytes += size;
            arrived.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Takes the oldest message, waiting for one up to a time. */
    public Optional<Arrival> poll(Duration wait) throws InterruptedException {
        lock.lock();
        try {
            long nanos = wait.toNanos();
            while (waiting.isEmpty() && nanos > 0 && !closed) {
                nanos = arrived.awaitNanos(nanos);
            }
            return Optional.ofNullable(take());
        } finally {
            lock.unlock();
        }
    }

    @GuardedBy("lock") private @Nullable Arrival take() {
        Arrival arrival = waiting.poll();
        if (arrival != null) {
            bytes -= arrival.message().payload().length;
            if (waiting.size() <= mostMessages / 2 && bytes <= mostBytes / 2) {
                drained.signalAll();
            }
        }
        return arrival;
    }

    /** Waits until half of it is free, or a time has passed; true where there is room. */
    boolean awaitRoom(Duration wait) throws InterruptedException {
        lock.lock();
        try {
            long nanos = wait.toNanos();
            while ((waiting.size() > mostMessages / 2 || bytes > mostBytes / 2) && nanos > 0) {
                nanos = drained.awaitNanos(nanos);
            }
            return nanos > 0;
        } finally {
            lock.unlock();
        }
    }

    /** How many messages wait. */
    public int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** Lets no more in; what is in it can still be taken. */
    public void close() {
        lock.lock();
        try {
            closed = true;
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether it is closed and empty. */
    public boolean isFinished() {
        lock.lock();
        try {
            return closed && waiting.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** Whether it lets no more in. */
    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }
}
