package dev.caretaker.judging.live;

import dev.caretaker.readinglog.LogReader;
import dev.caretaker.readinglog.LogSlice;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has what comes into the reading log judged, one slice after the other. A slice whose changes could not be recorded is judged
 * again: it changes nothing twice. Deployed once, on a worker: it may read the disk.
 */
final class JudgeVerticle extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(JudgeVerticle.class);
    private static final int MOST = 5_000;
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Judging judging;
    private final LogReader reader;
    private Optional<Promise<Void>> underWay = Optional.empty();
    private Duration pause = FIRST_PAUSE;
    private boolean failing;
    private boolean stopped;

    /** Feeds judging from its log. */
    JudgeVerticle(Judging judging, LogReader reader) {
        this.judging = judging;
        this.reader = reader;
    }

    @Override
    public Future<?> start() {
        Context mine = vertx.getOrCreateContext();
        reader.seek(judging.judgedUntilOffset());
        reader.whenMore(() -> mine.runOnContext(any -> next()));
        mine.runOnContext(any -> next());
        long unused = vertx.setPeriodic(TICK.toMillis(), any -> tick());
        return Future.succeededFuture();
    }

    private void tick() {
        // What is still to be read is not silent.
        if (underWay.isEmpty() && !failing && reader.lag() == 0) {
            judging.tick();
        }
    }

    private void next() {
        if (stopped || underWay.isPresent()) {
            return;
        }
        try {
            LogSlice slice = reader.read(MOST);
            if (slice.missed() > 0) {
                LOG.error(
                        "{} readings were given up in the reading log before they were judged; what they would have"
                                + " shown is not known",
                        slice.missed());
            }
            if (!slice.isEmpty()) {
                judge(slice);
            }
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private void judge(LogSlice slice) {
        CompletionStage<Void> stage = judging.judge(slice, reader.lag() > 0);
        Promise<Void> promise = Promise.promise();
        underWay = Optional.of(promise);
        Future.fromCompletionStage(stage, vertx.getOrCreateContext()).onComplete(done -> {
            underWay = Optional.empty();
            if (done.succeeded()) {
                judged();
            } else {
                failed(done.cause());
            }
            promise.complete();
        });
    }

    private void judged() {
        if (failing) {
            LOG.info("Verdict changes are recorded again; {} readings are still to be judged", reader.lag());
        }
        failing = false;
        judging.succeeds(true);
        pause = FIRST_PAUSE;
        next();
    }

    private void failed(Throwable cause) {
        if (!failing) {
            LOG.error(
                    "Readings could not be judged, or what they changed could not be recorded. They are judged again until"
                            + " that succeeds; until then no incident opens and nobody is paged.",
                    cause);
        }
        failing = true;
        judging.succeeds(false);
        reader.seek(judging.judgedUntilOffset());
        long unused = vertx.setTimer(pause.toMillis(), any -> next());
        Duration twice = pause.multipliedBy(2);
        pause = twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    /** Waits for what is being judged. */
    @Override
    public Future<?> stop() {
        stopped = true;
        return underWay.<Future<?>>map(Promise::future).orElseGet(Future::succeededFuture);
    }
}
