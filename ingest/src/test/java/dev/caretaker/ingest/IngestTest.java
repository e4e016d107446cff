package dev.caretaker.ingest;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IngestTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final IngestSettings QUICK =
            new IngestSettings(2, 100, Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(50));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private static Reading reading(int point, int second) {
        return Reading.of(PointId.parse("room-" + point + ".co2"), NOON.plusSeconds(second), second);
    }

    private static CompletableFuture<Void> give(Ingest ingest, Reading... readings) {
        return ingest.accept(List.of(readings)).toCompletableFuture();
    }

    private static StoreException failureOf(CompletableFuture<Void> stage) {
        try {
            stage.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StoreException failure) {
                return failure;
            }
        }
        throw new AssertionError("It did not fail with a StoreException: " + stage);
    }

    @Test
    void accept_whileTheStoreAnswers_completesWhenStored() {
        StubbornStore store = new StubbornStore(reading -> false);
        try (Ingest ingest = Ingest.over(store, QUICK, meters)) {
            give(ingest, reading(1, 1), reading(2, 1)).join();

            assertThat(store.stored()).containsExactlyInAnyOrder(reading(1, 1), reading(2, 1));
            assertThat(give(ingest)).isCompleted();
        }
        assertThat(meters.counter("caretaker.ingest.readings").count()).isEqualTo(2);
    }

    @Test
    void accept_whileTheStoreIsAway_waitsAndKeepsTheOrderOfEachPoint() {
        StubbornStore store = new StubbornStore(reading -> false);
        store.goAway();
        try (Ingest ingest = Ingest.over(store, QUICK, meters)) {
            List<CompletableFuture<Void>> stages = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                stages.add(give(ingest, reading(i % 7, i)));
            }
            await().until(() -> meters.counter("caretaker.ingest.retries").count() > 3);
            assertThat(stages).noneMatch(CompletableFuture::isDone);
            assertThat(ingest.waiting()).isPositive();

            store.comeBack();
            stages.forEach(CompletableFuture::join);

            assertThat(store.stored()).hasSize(1_000);
            for (int point = 0; point < 7; point++) {
                PointId id = reading(point, 0).point();
                assertThat(store.stored().stream().filter(one -> one.point().equals(id)))
                        .isSortedAccordingTo((a, b) -> a.time().compareTo(b.time()));
            }
            assertThat(ingest.waiting()).isZero();
        }
    }

    @Test
    void accept_ofReadingsTheStoreRefuses_failsTheirBatchesAndStoresAllOthers() {
        StubbornStore store = new StubbornStore(reading -> reading.value() == 33);
        store.goAway();
        try (Ingest ingest = Ingest.over(store, QUICK, meters)) {
            List<CompletableFuture<Void>> stages = IntStream.range(0, 40)
                    .mapToObj(i -> give(ingest, reading(1, 2 * i), reading(2, 2 * i), reading(1, 2 * i + 1)))
                    .toList();
            store.comeBack();

            assertThat(failureOf(stages.get(16)).retryable()).isFalse();
            for (int i = 0; i < stages.size(); i++) {
                assertThat(stages.get(i).handle((done, e) -> e == null).join()).isEqualTo(i != 16);
            }
            assertThat(store.stored()).contains(reading(1, 32), reading(2, 32)).hasSize(119);
        }
    }

    @Test
    void accept_byAStoreThatRefusesEverything_asksOnlySoOften() {
        StubbornStore store = new StubbornStore(reading -> true);
        store.goAway();
        IngestSettings oneLane =
                new IngestSettings(1, 10_000, Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(50));
        try (Ingest ingest = Ingest.over(store, oneLane, meters)) {
            List<CompletableFuture<Void>> stages = IntStream.range(0, 5_000)
                    .mapToObj(i -> give(ingest, reading(i, i)))
                    .toList();
            await().until(() -> store.writes() > 3);
            int before = store.writes();
            store.comeBack();

            stages.forEach(stage -> assertThat(failureOf(stage).retryable()).isFalse());
            assertThat(store.writes() - before).isLessThan(300);
        }
    }

    @Test
    void accept_ofMoreThanABatch_isWrittenInBatches() {
        StubbornStore store = new StubbornStore(reading -> false);
        try (Ingest ingest = Ingest.over(store, QUICK, meters)) {
            ingest.accept(IntStream.range(0, 950).mapToObj(i -> reading(1, i)).toList())
                    .toCompletableFuture()
                    .join();

            assertThat(store.writes()).isEqualTo(10);
            assertThat(store.stored()).isSortedAccordingTo((a, b) -> a.time().compareTo(b.time()));
        }
    }

    @Test
    void close_whileTheStoreIsAway_tellsEveryGiverThatItIsNotStored() {
        StubbornStore store = new StubbornStore(reading -> false);
        store.goAway();
        Ingest ingest = Ingest.over(store, QUICK, meters);
        List<CompletableFuture<Void>> stages = IntStream.range(0, 500)
                .mapToObj(i -> give(ingest, reading(i, i)))
                .toList();

        ingest.close();

        stages.forEach(stage -> assertThat(failureOf(stage).retryable()).isTrue());
        assertThat(failureOf(give(ingest, reading(1, 1)).orTimeout(5, SECONDS)).retryable())
                .isTrue();
    }

    @Test
    void close_whileTheStoreAnswers_storesWhatIsLeft() {
        StubbornStore store = new StubbornStore(reading -> false);
        IngestSettings patient =
                new IngestSettings(2, 10, Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofSeconds(20));
        Ingest ingest = Ingest.over(store, patient, meters);
        List<CompletableFuture<Void>> stages = IntStream.range(0, 500)
                .mapToObj(i -> give(ingest, reading(i, i)))
                .toList();

        ingest.close();

        assertThat(stages).allMatch(stage -> stage.isDone() && !stage.isCompletedExceptionally());
    }
}
