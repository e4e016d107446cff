package dev.caretaker.rejudging.backtest.run;

import dev.caretaker.model.point.PointId;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** How far a run has come; may be read, and cancelled, from any thread. */
public final class Progress {
    private final Set<PointId> done = ConcurrentHashMap.newKeySet();
    private final AtomicLong readings = new AtomicLong();
    private volatile int total;
    private volatile boolean cancelled;

    /** Asks the run to stop soon. */
    public void cancel() {
        cancelled = true;
    }

    /** How many points have been gone through at least once. */
    public int pointsDone() {
        return done.size();
    }

    /** How many points there are; 0 before that is known. */
    public int points() {
        return total;
    }

    /** How many readings have been judged. */
    public long readings() {
        return readings.get();
    }

    void total(int points) {
        total = points;
        done.clear();
    }

    void done(PointId point) {
        done.add(point);
    }

    void read(long count) {
        readings.addAndGet(count);
    }

    void check() {
        if (cancelled) {
            throw new CancellationException("The run was cancelled");
        }
    }
}
