package dev.caretaker.console.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class HealthTest {
    private static final Duration SHORT = Duration.ofMillis(50);

    private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch back = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void end() {
        back.countDown();
        work.close();
    }

    @Test
    void ask_allAnswer_isReady() {
        Health.Report report =
                health(Map.of("database", () -> true), Duration.ofSeconds(10)).report();

        assertThat(report.ready()).isTrue();
        assertThat(report.body().encode()).isEqualTo("{\"status\":\"up\",\"parts\":{\"database\":\"up\"}}");
    }

    @Test
    void ask_aPartHangs_isAnsweredWithThatPartDown() {
        Health.Report report = health(Map.of("telemetry", this::hangs, "database", () -> true), SHORT)
                .report();

        assertThat(report.ready()).isFalse();
        assertThat(report.body().getJsonObject("parts").getMap())
                .isEqualTo(Map.of("telemetry", "down", "database", "up"));
    }

    @Test
    void ask_againWhileAPartHangs_doesNotAskItTwice() {
        Health health = health(Map.of("telemetry", this::hangs), SHORT);

        assertThat(health.report().ready()).isFalse();
        assertThat(health.report().ready()).isFalse();

        assertThat(asked).hasValue(1);
    }

    @Test
    void ask_afterAPartCameBack_isReadyAgain() {
        Health health = health(Map.of("telemetry", this::hangs), Duration.ofSeconds(10));
        back.countDown();

        assertThat(health.report().ready()).isTrue();
        assertThat(health.report().ready()).isTrue();
        assertThat(asked).hasValue(2);
    }

    @Test
    void ask_aCheckFails_countsAsDown() {
        BooleanSupplier broken = () -> {
            throw new IllegalStateException("broken");
        };

        assertThat(health(Map.of("mqtt", broken), Duration.ofSeconds(10))
                        .report()
                        .ready())
                .isFalse();
    }

    private Health health(Map<String, BooleanSupplier> checks, Duration patience) {
        return new Health(checks, work, patience);
    }

    private boolean hangs() {
        asked.incrementAndGet();
        try {
            back.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
