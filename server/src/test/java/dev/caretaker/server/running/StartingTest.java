package dev.caretaker.server.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class StartingTest {
    private final List<String> stopped = new CopyOnWriteArrayList<>();

    @Test
    void partThatStartedBeside_isHandedOut_andStoppedOnClosing() {
        CountDownLatch others = new CountDownLatch(1);
        try (Starting<String> starting = Starting.beside("part", () -> after(others), stopped::add)) {
            others.countDown();
            assertThat(starting.started()).isEqualTo("part");
            assertThat(stopped).isEmpty();
        }
        assertThat(stopped).containsExactly("part");
    }

    @Test
    void failedStart_isThrownAsItIs_andLeavesNothingToStop() {
        IllegalStateException failure = new IllegalStateException("no port");
        try (Starting<String> starting = Starting.beside("part", () -> fail(failure), stopped::add)) {
            assertThatThrownBy(starting::started).isSameAs(failure);
        }
        assertThat(stopped).isEmpty();
    }

    @Test
    void closing_waitsForAStartUnderWay_evenWhenInterrupted() {
        CountDownLatch others = new CountDownLatch(1);
        Starting<String> starting = Starting.beside("part", () -> after(others), stopped::add);
        Thread.currentThread().interrupt();
        others.countDown();
        starting.close();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(stopped).containsExactly("part");
    }

    private static String after(CountDownLatch others) throws InterruptedException {
        others.await();
        return "part";
    }

    private static String fail(RuntimeException failure) {
        throw failure;
    }
}
