package dev.caretaker.server.running;

import io.micrometer.core.instrument.Counter;
import io.vertx.core.Context;
import io.vertx.core.Deployable;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A verticle in whose place another is deployed when a handler of it throws: Vert.x would log that and let it go on, in
 * whatever state it is.
 */
final class SupervisedVerticle {
    private static final Logger LOG = LoggerFactory.getLogger(SupervisedVerticle.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    /** One that has run for so long before it fails begins again with the first pause. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final Vertx vertx;
    private final String name;
    private final Supplier<Deployable> made;
    private final ThreadingModel threads;
    private final Counter failures;
    /** On which it is deployed, found to have failed, and deployed again: outside of the verticle's own. */
    private final Context context;

    private Optional<String> deployment = Optional.empty();
    private Duration pause = FIRST_PAUSE;
    private long since;
    private boolean stopped;
    private volatile boolean running;

    SupervisedVerticle(Vertx vertx, String name, Supplier<Deployable> made, ThreadingModel threads, Counter failures) {
        this.vertx = vertx;
        this.name = name;
        this.made = made;
        this.threads = threads;
        this.failures = failures;
        context = vertx.getOrCreateContext();
    }

    /** Deploys it; fails where it does not start. */
    Future<Void> start() {
        return onContext(this::deploy);
    }

    boolean isRunning() {
        return running;
    }

    /** Undeploys it for good. */
    Future<Void> stop() {
        return onContext(() -> {
            stopped = true;
            return undeploy();
        });
    }

    private Future<Void> deploy() {
        DeploymentOptions options = new DeploymentOptions().setThreadingModel(threads);
        return vertx.deployVerticle(new Watched(made.get()), options).map(id -> {
            deployment = Optional.of(id);
            since = System.nanoTime();
            running = true;
            return null;
        });
    }

    private Future<Void> undeploy() {
        running = false;
        Optional<String> id = deployment;
        deployment = Optional.empty();
        return id.map(vertx::undeploy).orElseGet(Future::succeededFuture);
    }

    private void failed(Throwable cause) {
        failures.increment();
        LOG.error(
                "The {} verticle failed because of a fault in this program; another is deployed in {} ms. Nothing is lost:"
                        + " it goes on where this one was done.",
                name,
                pause.toMillis(),
                cause);
        context.runOnContext(any -> {
            if (deployment.isPresent()) {
                if (System.nanoTime() - since > SETTLED.toNanos()) {
                    pause = FIRST_PAUSE;
                }
                undeploy().onComplete(gone -> redeployLater());
            }
        });
    }

    private void redeployLater() {
        long unused = vertx.setTimer(pause.toMillis(), any -> context.runOnContext(now -> redeploy()));
        Duration twice = pause.multipliedBy(2);
        pause = twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    private void redeploy() {
        if (stopped) {
            return;
        }
        deploy().onFailure(e -> {
            LOG.error("The {} verticle could not be deployed again; trying again in {} ms", name, pause.toMillis(), e);
            redeployLater();
        });
    }

    private Future<Void> onContext(Supplier<Future<Void>> work) {
        return Future.future(done -> context.runOnContext(any -> work.get().onComplete(done)));
    }

    /** Tells of what its handlers throw. */
    private final class Watched implements Deployable {
        private final Deployable verticle;

        Watched(Deployable verticle) {
            this.verticle = verticle;
        }

        @Override
        public Future<?> deploy(Context own) throws Exception {
            own.exceptionHandler(SupervisedVerticle.this::failed);
            return verticle.deploy(own);
        }

        @Override
        public Future<?> undeploy(Context own) throws Exception {
            return verticle.undeploy(own);
        }
    }
}
