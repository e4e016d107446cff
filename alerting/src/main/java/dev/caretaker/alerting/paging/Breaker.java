package dev.caretaker.alerting.paging;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Spares a receiver that fails again and again, or that asks for a pause. Others are not concerned. */
final class Breaker {
    private static final int PATIENCE = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private int failures;
    private Instant pausedUntil = Instant.MIN;
    private Optional<String> reason = Optional.empty();
    private boolean gone;

    /** How many messages may be under way at once now; after a pause one goes first to try. */
    synchronized int allowed(Instant now, int usual) {
        if (gone) {
            return usual;
        }
        if (now.isBefore(pausedUntil)) {
            return 0;
        }
        return failures >= PATIENCE ? 1 : usual;
    }

    synchronized void succeeded() {
        failures = 0;
        pausedUntil = Instant.MIN;
        reason = Optional.empty();
    }

    synchronized void failed(String why, Optional<Duration> asked, Instant now) {
        failures++;
        reason = Optional.of(why);
        asked.ifPresent(pause -> pauseUntil(now.plus(pause)));
        if (failures >= PATIENCE) {
            int doublings = Math.min(failures - PATIENCE, 4);
            Duration pause = FIRST_PAUSE.multipliedBy(1L << doublings);
            pauseUntil(now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause));
        }
    }

    private void pauseUntil(Instant until) {
        if (until.isAfter(pausedUntil)) {
            pausedUntil = until;
        }
    }

    synchronized void closeForGood(String why) {
        gone = true;
        reason = Optional.of(why);
    }

    synchronized boolean gone() {
        return gone;
    }

    synchronized PagingHealth.ReceiverHealth health(String name) {
        PagingHealth.State state =
                gone ? PagingHealth.State.GONE : failures > 0 ? PagingHealth.State.FAILING : PagingHealth.State.WELL;
        return new PagingHealth.ReceiverHealth(name, state, reason);
    }
}
