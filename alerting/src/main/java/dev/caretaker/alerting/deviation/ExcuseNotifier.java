package dev.caretaker.alerting.deviation;

import dev.caretaker.alerting.deviation.plan.Span;
import dev.caretaker.model.excuse.Excuse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells listeners which excuses hold around now; a later list is never overtaken by an earlier one. */
final class ExcuseNotifier {
    private static final Logger LOG = LoggerFactory.getLogger(ExcuseNotifier.class);

    /** Longer than the longest window a standard looks back over. */
    private static final Duration PAST = Duration.ofDays(32);

    private static final Duration AHEAD = Duration.ofDays(32);
    private static final Duration OLD = Duration.ofHours(6);

    private final InstantSource clock;
    private final Function<Span, List<Excuse>> excuses;
    private final List<Consumer<List<Excuse>>> listeners = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private Instant told = Instant.MIN;

    ExcuseNotifier(InstantSource clock, Function<Span, List<Excuse>> excuses) {
        this.clock = clock;
        this.excuses = excuses;
    }

    void listen(Consumer<List<Excuse>> listener) {
        lock.lock();
        try {
            listeners.add(listener);
            listener.accept(excuses.apply(around(clock.instant())));
        } finally {
            lock.unlock();
        }
    }

    void tell() {
        lock.lock();
        try {
            Instant now = clock.instant();
            List<Excuse> list = excuses.apply(around(now));
            listeners.forEach(listener -> tell(listener, list));
            told = now;
        } finally {
            lock.unlock();
        }
    }

    /** Tells anew what is far ahead no longer, now and then. */
    void tellWhenOld() {
        boolean old;
        lock.lock();
        try {
            old = !clock.instant().minus(OLD).isBefore(told);
        } finally {
            lock.unlock();
        }
        if (old) {
            tell();
        }
    }

    private static void tell(Consumer<List<Excuse>> listener, List<Excuse> list) {
        try {
            listener.accept(list);
        } catch (RuntimeException e) {
            LOG.error(
                    "The {} excuses that hold now could not be handed on; those handed on before stay in force"
                            + " until the next attempt",
                    list.size(),
                    e);
        }
    }

    private static Span around(Instant now) {
        return new Span(now.minus(PAST), now.plus(AHEAD));
    }
}
