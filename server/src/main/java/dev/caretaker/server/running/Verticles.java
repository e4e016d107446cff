package dev.caretaker.server.running;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.Deployable;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletionException;

/** The verticles of the road of a reading: each is a part, undeployed in its turn. */
final class Verticles {
    private final Vertx vertx;
    private final Parts parts;

    Verticles(Parts parts) {
        this.parts = parts;
        vertx = Vertx.vertx();
        parts.add("event loops", () -> await(vertx.close()));
    }

    Vertx vertx() {
        return vertx;
    }

    /** Deploys one that does not block. */
    @CanIgnoreReturnValue
    <T extends Deployable> T onEventLoop(String name, T verticle) {
        return deploy(name, verticle, ThreadingModel.EVENT_LOOP);
    }

    /** Deploys one that waits for disks or servers. */
    @CanIgnoreReturnValue
    <T extends Deployable> T onWorker(String name, T verticle) {
        return deploy(name, verticle, ThreadingModel.WORKER);
    }

    private <T extends Deployable> T deploy(String name, T verticle, ThreadingModel threads) {
        String id = await(vertx.deployVerticle(verticle, new DeploymentOptions().setThreadingModel(threads)));
        parts.add(name, () -> await(vertx.undeploy(id)));
        return verticle;
    }

    static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }
}
