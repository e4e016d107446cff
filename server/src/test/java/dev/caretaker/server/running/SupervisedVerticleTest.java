package dev.caretaker.server.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SupervisedVerticleTest {
    private final Parts parts = new Parts();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Verticles verticles = new Verticles(parts, meters);
    private final AtomicInteger started = new AtomicInteger();
    private final AtomicInteger stopped = new AtomicInteger();

    @AfterEach
    void close() {
        parts.close();
    }

    @Test
    void verticleThatThrows_isCounted_andAnotherIsDeployedInItsPlace() {
        verticles.onEventLoop("faulty", () -> new Verticle(started.get() < 2));

        await().until(() -> started.get() == 3);
        await().until(verticles::areRunning);
        assertThat(meters.get("caretaker.verticle.failures")
                        .tag("verticle", "faulty")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(stopped).hasValue(2);
    }

    @Test
    void verticleThatDoesNotStart_keepsTheServiceFromStarting() {
        assertThatThrownBy(() -> verticles.onWorker("lame", () -> new VerticleBase() {
                    @Override
                    public Future<?> start() {
                        return Future.failedFuture(new IllegalStateException("lame"));
                    }
                }))
                .hasMessage("lame");
    }

    @Test
    void verticles_areUndeployedWhenThePartsAreClosed() {
        verticles.onWorker("sound", () -> new Verticle(false));

        parts.close();

        assertThat(stopped).hasValue(1);
        assertThat(verticles.areRunning()).isFalse();
    }

    /** Throws in a handler, a moment after it has started. */
    private final class Verticle extends VerticleBase {
        private final boolean throwing;

        Verticle(boolean throwing) {
            this.throwing = throwing;
        }

        @Override
        public Future<?> start() {
            started.incrementAndGet();
            if (throwing) {
                long unused = vertx.setTimer(5, any -> {
                    throw new IllegalStateException("A handler fails");
                });
            }
            return Future.succeededFuture();
        }

        @Override
        public Future<?> stop() {
            stopped.incrementAndGet();
            return Future.succeededFuture();
        }
    }
}
