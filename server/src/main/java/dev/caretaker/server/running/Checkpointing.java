package dev.caretaker.server.running;

import dev.caretaker.judging.live.Judging;
import java.time.Duration;

/** Lets judging write down now and then, and when the service stops, where it stands. */
final class Checkpointing implements AutoCloseable {
    private static final Duration EVERY = Duration.ofMinutes(5);

    private final Judging judging;
    private final Repeating clock;

    Checkpointing(Judging judging) {
        this.judging = judging;
        clock = Repeating.every(EVERY, "checkpoints", judging::checkpoint);
    }

    @Override
    public void close() {
        clock.close();
        judging.checkpoint();
    }
}
