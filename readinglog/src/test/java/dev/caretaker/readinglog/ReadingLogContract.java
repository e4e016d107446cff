package dev.caretaker.readinglog;

import static dev.caretaker.readinglog.NumberedReadings.all;
import static dev.caretaker.readinglog.NumberedReadings.readings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Quality;
import dev.caretaker.model.reading.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every reading log does, wherever it keeps what it is given. Its readers are {@code store} and {@code judges}. */
public abstract class ReadingLogContract {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private ReadingLog log;

    /** Opens the log once more, with what it had before it was closed. */
    protected abstract ReadingLog open();

    /** Makes the log so large that it forgets what all have passed. */
    protected abstract int readingsToForget();

    @BeforeEach
    void begin() {
        log = open();
    }

    @AfterEach
    void end() {
        log.close();
    }

    @Test
    void log_givesBackAllThatAReadingIs() {
        PointId point = PointId.parse("meeting-301.co2");
        List<Reading> odd = List.of(
                Reading.of(point, NOON, -0.0),
                new Reading(point, Instant.EPOCH, Double.MIN_VALUE, NOON, Quality.TIME_CORRECTED),
                new Reading(PointId.parse("lobby-1.door"), NOON, 1, NOON.plusMillis(7), Quality.BAD));

        append(odd);
        restart();

        assertThat(all(log.reader("store"))).isEqualTo(odd);
    }

    @Test
    void readers_eachReadEverythingInItsOrder() {
        List<Reading> some = readings(0, 500);
        append(some.subList(0, 1));
        append(some.subList(1, 400));
        append(some.subList(400, 500));

        assertThat(all(log.reader("store"))).isEqualTo(some);
        assertThat(all(log.reader("judges"))).isEqualTo(some);
    }

    @Test
    void offsets_areTheNumbersOfReadings() {
        append(readings(0, 10));
        append(readings(10, 5));
        LogReader reader = log.reader("store");

        assertThat(log.end()).isEqualTo(15);
        assertThat(reader.lag()).isEqualTo(15);
        LogSlice first = reader.read(1);
        assertThat(first.from()).isZero();
        assertThat(first.next()).isEqualTo(10);
        assertThat(reader.position()).isEqualTo(10);
        assertThat(reader.lag()).isEqualTo(5);
    }

    @Test
    void reader_goesBackToAnyOffset() {
        append(readings(0, 10));
        append(readings(10, 10));
        LogReader reader = log.reader("store");
        assertThat(all(reader)).hasSize(20);

        reader.seek(7);

        assertThat(all(reader)).isEqualTo(readings(7, 13));
    }

    @Test
    void reader_goesOnWhereItHadPassedAfterARestart() {
        append(readings(0, 10));
        LogReader reader = log.reader("store");
        assertThat(all(reader)).hasSize(10);
        reader.passed(10);
        append(readings(10, 3));
        assertThat(all(reader)).hasSize(3);

        restart();

        assertThat(all(log.reader("store"))).isEqualTo(readings(10, 3));
        assertThat(all(log.reader("judges"))).isEqualTo(readings(0, 13));
    }

    @Test
    void log_goesOnWithItsOffsetsAfterARestart() {
        append(readings(0, 10));
        restart();
        append(readings(10, 10));

        assertThat(log.end()).isEqualTo(20);
        assertThat(all(log.reader("store"))).isEqualTo(readings(0, 20));
    }

    @Test
    void log_keepsWhatOneHasNotPassed_andForgetsWhatAllHave() {
        int many = readingsToForget();
        LogReader store = log.reader("store");
        LogReader judges = log.reader("judges");
        for (int i = 0; i < many; i += 1000) {
            append(readings(i, 1000));
        }
        assertThat(all(store)).hasSize(many);
        store.passed(store.position());
        assertThat(log.begin()).as("kept for the judges").isZero();

        assertThat(all(judges)).hasSize(many);
        judges.passed(judges.position());

        assertThat(log.begin()).as("forgotten").isPositive();
        restart();
        assertThat(log.reader("store").read(1).isEmpty()).isTrue();
        assertThat(log.end()).isEqualTo(many);
    }

    @Test
    void readerThatFollows_readsOnlyWhatComesNow() {
        append(readings(0, 10));
        LogReader follower = log.follow();
        append(readings(10, 4));

        assertThat(all(follower)).isEqualTo(readings(10, 4));
    }

    @Test
    void reader_isToldThatThereIsMore() {
        AtomicInteger told = new AtomicInteger();
        log.reader("store").whenMore(told::incrementAndGet);

        append(readings(0, 1));
        append(readings(1, 1));

        assertThat(told).hasValue(2);
    }

    @Test
    void batchesThatAreGivenBesideEachOther_keepTheirOrder() {
        List<CompletableFuture<Void>> given = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            given.add(log.accept(readings(i * 3L, 3)).toCompletableFuture());
        }
        assertThat(CompletableFuture.allOf(given.toArray(CompletableFuture[]::new)))
                .succeedsWithin(10, TimeUnit.SECONDS);

        assertThat(all(log.reader("store"))).isEqualTo(readings(0, 600));
    }

    @Test
    void logWithoutReadings_saysSo() {
        LogReader reader = log.reader("store");

        assertThat(reader.read(10).isEmpty()).isTrue();
        assertThat(reader.lag()).isZero();
        append(List.of());
        assertThat(log.end()).isZero();
    }

    @Test
    void readerThatNobodyNamed_isAMistake() {
        assertThatThrownBy(() -> log.reader("somebody")).isInstanceOf(IllegalArgumentException.class);
    }

    private void restart() {
        log.close();
        log = open();
    }

    private void append(List<Reading> readings) {
        assertThat(log.accept(readings).toCompletableFuture()).succeedsWithin(10, TimeUnit.SECONDS);
    }
}
