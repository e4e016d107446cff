package dev.caretaker.console.access;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes whoever fails to sign in wait: after some failures for a while, and twice as long after each further one. Kept in memory,
 * for a bounded number of names and addresses; those that failed longest ago are forgotten first.
 */
final class LockOut {
    private static final int REMEMBERED = 10_000;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration FORGIVEN_AFTER = Duration.ofHours(1);

    private final int free;
    private final Duration longest;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true);

    LockOut(int free, Duration longest) {
        this.free = free;
        this.longest = longest;
    }

    /** How long the one must still wait; zero where they need not. */
    synchronized Duration wait(String who, Instant now) {
        @Nullable Failures known = failures.get(who);
        return known == null || !now.isBefore(known.until) ? Duration.ZERO : Duration.between(now, known.until);
    }

    synchronized void failed(String who, Instant now) {
        @Nullable Failures known = failures.get(who);
        int count = known == null || now.isAfter(known.until.plus(FORGIVEN_AFTER)) ? 1 : known.count + 1;
        failures.put(who, new Failures(count, now.plus(waitAfter(count))));
        if (failures.size() > REMEMBERED) {
            failures.remove(failures.keySet().iterator().next());
        }
    }

    synchronized void succeeded(String who) {
        failures.remove(who);
    }

    private Duration waitAfter(int count) {
        if (count < free) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(20, count - free));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }

    private record Failures(int count, Instant until) {}
}
