package dev.caretaker.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caretaker.gateway.ledger.Entry;
import dev.caretaker.gateway.ledger.LedgerLine;
import dev.caretaker.gateway.ledger.LedgerRecords;
import dev.caretaker.gateway.mqtt.BackOff;
import dev.caretaker.gateway.mqtt.Receipt;
import dev.caretaker.gateway.quarantine.QuarantineRecords;
import dev.caretaker.gateway.quarantine.Quarantined;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.reading.ReadingSink;
import dev.caretaker.records.Records;
import dev.caretaker.records.database.Database;
import dev.caretaker.records.database.DatabaseSettings;
import dev.caretaker.testkit.ManualTime;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InFlightBatchesTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-01");

    @TempDir
    Path folder;

    private final ManualTime time = ManualTime.at("2026-11-01T08:00:00Z");
    private final List<Integer> acknowledged = new CopyOnWriteArrayList<>();
    private final List<Double> taken = new CopyOnWriteArrayList<>();
    private final ReadingSink sink = batch -> {
        batch.forEach(reading -> taken.add(reading.value()));
        return CompletableFuture.completedFuture(null);
    };
    private Records records;

    @BeforeEach
    void open() {
        records = Database.open(DatabaseSettings.sqlite(folder.resolve("records.db")), time);
    }

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void acknowledgement_thatFails_keepsNeitherTheOthersNorLaterBatches() throws Exception {
        InFlightBatches batches = started(sink, records, receipt -> {
            if (receipt.messageId() == 2) {
                throw new NullPointerException("told to fail");
            }
            acknowledged.add(receipt.messageId());
        });
        batches.give(batch(1, 2, 3));
        batches.give(batch(4));
        batches.give(batch(5));
        soon(() -> assertThat(acknowledged).containsExactly(1, 3, 4, 5));
        soon(() -> assertThat(batches.isIdle()).isTrue());
        assertThat(batches.isRunning()).isTrue();
        batches.close(Duration.ofSeconds(5));
        assertThat(batches.isRunning()).isFalse();
    }

    @Test
    void accounting_thatThrowsAnErrorOnce_isDoneAgainBeforeAnythingIsAcknowledged() throws Exception {
        FailingOnce failing = new FailingOnce(records);
        InFlightBatches batches = started(sink, failing, receipt -> {
            assertThat(failing.failed()).as("not acknowledged before").isTrue();
            acknowledged.add(receipt.messageId());
        });
        batches.give(batchForQuarantine(1));
        batches.give(batch(2));
        soon(() -> assertThat(acknowledged).containsExactly(1, 2));
        batches.close(Duration.ofSeconds(5));
    }

    @Test
    void ledger_thatThrowsAnErrorOnce_keepsItsCountsAndHoldsNothingUp() throws Exception {
        InFlightBatches batches = started(sink, new FailingOnce(records), this::acknowledge);
        batches.give(batch(1));
        batches.give(batch(2));
        soon(() -> assertThat(acknowledged).containsExactly(1, 2));
        soon(() -> assertThat(new LedgerRecords(records).lines(DAY, DAY))
                .containsExactly(new LedgerLine(DAY, "airq-301", 2, 2, 0, 0, 0)));
        batches.close(Duration.ofSeconds(5));
    }

    @Test
    void sink_thatThrowsOrCancels_getsAllInOrderOnceItIsWell() throws Exception {
        List<ReadingSink> moods = new ArrayList<>(List.of(
                batch -> {
                    throw new StackOverflowError("told to fail");
                },
                batch -> {
                    CompletableFuture<Void> cancelled = new CompletableFuture<>();
                    assertThat(cancelled.cancel(false)).isTrue();
                    return cancelled;
                }));
        InFlightBatches batches = started(
                batch -> (moods.isEmpty() ? sink : moods.removeFirst()).accept(batch), records, this::acknowledge);
        batches.give(batch(1));
        batches.give(batch(2));
        batches.give(batch(3));
        soon(() -> assertThat(acknowledged).containsExactly(1, 2, 3));
        assertThat(taken).endsWith(1.0, 2.0, 3.0);
        batches.close(Duration.ofSeconds(5));
    }

    @Test
    void round_thatThrows_isFollowedByTheNext() {
        List<String> done = new ArrayList<>();
        Rounds rounds = new Rounds("Told to fail.", waits());
        rounds.run(() -> done.size() == 4, () -> {
            done.add("round");
            switch (done.size()) {
                case 1 -> throw new IllegalStateException("told to fail");
                case 2 -> throw new StackOverflowError("told to fail");
                default -> assertThat(done).hasSizeGreaterThan(2);
            }
        });
        assertThat(done).hasSize(4);
        rounds.run(() -> false, () -> {
            done.add("last");
            throw new InterruptedException("told to stop");
        });
        assertThat(done).hasSize(5);
    }

    private InFlightBatches started(ReadingSink into, Records books, Consumer<Receipt> acknowledge) {
        InFlightBatches batches = new InFlightBatches(
                into,
                new MessageAccounting(new QuarantineRecords(books, 10), new LedgerRecords(books), time),
                acknowledge,
                new Intake.IntakeSettings(10, 100, Duration.ZERO, waits()),
                new Meters(new SimpleMeterRegistry()));
        batches.start();
        return batches;
    }

    private void acknowledge(Receipt receipt) {
        acknowledged.add(receipt.messageId());
    }

    private static BackOff waits() {
        return new BackOff(Duration.ofMillis(5), Duration.ofMillis(20), new Random(1));
    }

    /** A message for each id: a reading of that value, counted and to be acknowledged. */
    private Batch batch(int... ids) {
        return new Batch(
                IntStream.of(ids).mapToObj(this::reading).toList(),
                List.of(),
                List.of(new Batch.Count(DAY, "airq-301", new Entry(ids.length, ids.length, 0, 0, 0))),
                IntStream.of(ids).mapToObj(id -> new Receipt(1, id, 1)).toList());
    }

    private Batch batchForQuarantine(int id) {
        Quarantined wrong =
                new Quarantined("1", time.instant(), "a/topic", "AAAA", Optional.empty(), "payload-empty", List.of());
        return new Batch(List.of(), List.of(wrong), List.of(), List.of(new Receipt(1, id, 1)));
    }

    private Reading reading(int value) {
        return Reading.of(PointId.parse("lobby.co2"), time.instant().plusSeconds(value), value);
    }

    private static void soon(ThrowingRunnable check) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(5))
                .untilAsserted(check);
    }
}
