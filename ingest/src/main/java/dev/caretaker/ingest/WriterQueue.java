package dev.caretaker.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Where the parts of one shard wait for their turn. Putting never blocks; taking waits for the first. */
final class WriterQueue {
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<BatchPart> parts = new ArrayDeque<>();
    private int readings;
    private boolean closed;

    /** Takes a part in, or says that it is closed. */
    boolean put(BatchPart part) {
        lock.lock();
        try {
            if (closed) {
                return false;
            }
            parts.add(part);
            readings += part.readings().size();
            changed.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * All that waits, in order, up to about so many readings; at least one part. It waits for the first and not for
     * more: while a write is under way the next batch gathers by itself, and when nothing is under way nobody gains by
     * waiting. Empty when closed and nothing is left.
     */
    List<BatchPart> take(int most) throws InterruptedException {
        lock.lock();
        try {
            while (parts.isEmpty() && !closed) {
                changed.await();
            }
            List<BatchPart> taken = new ArrayList<>();
            int size = 0;
            while (!parts.isEmpty()
                    && (size == 0 || size + parts.getFirst().readings().size() <= most)) {
                BatchPart part = parts.removeFirst();
                taken.add(part);
                size += part.readings().size();
            }
            readings -= size;
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more in. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    int readings() {
        lock.lock();
        try {
            return readings;
        } finally {
            lock.unlock();
        }
    }
}
