package dev.caretaker.server.running;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Deployable;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** The verticles of the road of a reading: each is a part that is supervised, and undeployed in its turn. */
final class Verticles {
    private final Vertx vertx;
    private final Parts parts;
    private final MeterRegistry meters;
    private final List<SupervisedVerticle> deployed = new CopyOnWriteArrayList<>();

    Verticles(Parts parts, MeterRegistry meters) {
        this.parts = parts;
        this.meters = meters;
        vertx = Vertx.vertx();
        parts.add("event loops", () -> await(vertx.close()));
    }

    Vertx vertx() {
        return vertx;
    }

    /** Deploys one that does not block. */
    void onEventLoop(String name, Supplier<Deployable> made) {
        deploy(name, made, ThreadingModel.EVENT_LOOP);
    }

    /** Deploys one that waits for disks or servers. */
    void onWorker(String name, Supplier<Deployable> made) {
        deploy(name, made, ThreadingModel.WORKER);
    }

    /** Whether all of them run. */
    boolean areRunning() {
        return deployed.stream().allMatch(SupervisedVerticle::isRunning);
    }

    private void deploy(String name, Supplier<Deployable> made, ThreadingModel threads) {
        Counter failures = Counter.builder("caretaker.verticle.failures")
                .description("How often a verticle failed and another was deployed in its place")
                .tag("verticle", name)
                .register(meters);
        SupervisedVerticle verticle = new SupervisedVerticle(vertx, name, made, threads, failures);
        await(verticle.start());
        deployed.add(verticle);
        parts.add(name + " verticle", () -> await(verticle.stop()));
    }

    static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }
}
