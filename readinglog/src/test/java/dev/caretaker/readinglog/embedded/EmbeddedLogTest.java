package dev.caretaker.readinglog.embedded;

import static dev.caretaker.readinglog.NumberedReadings.all;
import static dev.caretaker.readinglog.NumberedReadings.readings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.caretaker.model.reading.Reading;
import dev.caretaker.readinglog.LogException;
import dev.caretaker.readinglog.LogReader;
import dev.caretaker.readinglog.LogSlice;
import dev.caretaker.readinglog.ReadingLog;
import dev.caretaker.readinglog.ReadingLogContract;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log on disk, with whoever appends writing at once. */
class EmbeddedLogTest extends ReadingLogContract {
    private static final LogSettings SETTINGS = LogSettings.of(Set.of("store", "judges"));

    @TempDir
    private Path directory;

    @Override
    protected ReadingLog open() {
        return open(SETTINGS.keeping(50_000, 100L << 20));
    }

    @Override
    protected int readingsToForget() {
        return 10_000;
    }

    private EmbeddedLog open(LogSettings settings) {
        EmbeddedLog log = EmbeddedLog.open(directory, settings, new SimpleMeterRegistry());
        log.whenWaiting(log::commit);
        return log;
    }

    @Test
    void readers_readFromDiskWhatMemoryDoesNotHaveAnyMore() {
        LogSettings forgetful = new LogSettings(Set.of("store"), true, 50_000, 100L << 20, 10);
        try (EmbeddedLog log = openAt("forgetful", forgetful)) {
            LogReader reader = log.reader("store");
            for (int i = 0; i < 5_000; i += 50) {
                write(log, readings(i, 50));
                if (i % 500 == 0) {
                    assertThat(reader.read(20).missed()).isZero();
                }
            }
            reader.seek(0);
            assertThat(all(reader)).isEqualTo(readings(0, 5_000));
        }
    }

    @Test
    void readerThatStaysBehindTheQuota_learnsHowMuchItMissed() {
        try (EmbeddedLog log = openAt("small", SETTINGS.keeping(10_000, 50_000))) {
            LogReader reader = log.reader("store");
            for (int i = 0; i < 20_000; i += 100) {
                write(log, readings(i, 100));
            }

            LogSlice slice = reader.read(10);

            assertThat(slice.missed()).isEqualTo(log.begin()).isPositive();
            assertThat(slice.readings())
                    .isEqualTo(readings(log.begin(), slice.readings().size()));
        }
    }

    @Test
    void damageWithinTheLog_isCountedAsMissed_andWhatFollowsIsRead() throws IOException {
        LogSettings small = new LogSettings(Set.of("store"), true, 5_000, 100L << 20, 1);
        try (EmbeddedLog log = openAt("damaged", small)) {
            for (int i = 0; i < 1_000; i += 50) {
                write(log, readings(i, 50));
            }
        }
        Path first = segments(directory.resolve("damaged")).getFirst();
        overwrite(first, Segment.HEAD + 20, new byte[] {1, 2, 3, 4});

        try (EmbeddedLog log = openAt("damaged", small)) {
            LogSlice slice = log.reader("store").read(1_000);

            assertThat(slice.missed()).isPositive();
            assertThat(slice.missed() + slice.readings().size()).isEqualTo(1_000);
            assertThat(slice.readings())
                    .isEqualTo(readings(slice.missed(), slice.readings().size()));
        }
    }

    @Test
    void whatAFailedWriteLeftBehindItsSegment_isNotRead() throws IOException {
        LogSettings small = new LogSettings(Set.of("store"), true, 5_000, 100L << 20, 1);
        try (EmbeddedLog log = openAt("left", small)) {
            for (int i = 0; i < 1_000; i += 50) {
                write(log, readings(i, 50));
            }
        }
        List<Path> segments = segments(directory.resolve("left"));
        long second = Segment.of(segments.get(1)).orElseThrow().first();
        ByteBuffer other = ByteBuffer.allocate(10_000);
        new Frames().write(second, readings(7_000, 50), other);
        Files.write(segments.getFirst(), Arrays.copyOf(other.array(), other.position()), StandardOpenOption.APPEND);

        try (EmbeddedLog log = openAt("left", small)) {
            assertThat(all(log.reader("store"))).isEqualTo(readings(0, 1_000));
        }
    }

    @Test
    void fileOfALaterVersion_isNotTouched() throws IOException {
        try (EmbeddedLog log = openAt("later", SETTINGS)) {
            write(log, readings(0, 5));
        }
        Path only = segments(directory.resolve("later")).getFirst();
        overwrite(only, 0, Segment.of(only).orElseThrow().head(9).array());
        byte[] before = Files.readAllBytes(only);

        assertThatThrownBy(() -> openAt("later", SETTINGS))
                .isInstanceOf(LogException.class)
                .hasMessageContaining("later version");
        assertThat(Files.readAllBytes(only)).isEqualTo(before);
    }

    @Test
    void positionThatIsNoNumber_letsEverythingBeReadAgain() throws IOException {
        try (EmbeddedLog log = openAt("position", SETTINGS)) {
            write(log, readings(0, 5));
            LogReader reader = log.reader("store");
            assertThat(all(reader)).hasSize(5);
            reader.passed(5);
        }
        Files.writeString(directory.resolve("position/store.position"), "");

        try (EmbeddedLog log = openAt("position", SETTINGS)) {
            assertThat(all(log.reader("store"))).hasSize(5);
        }
    }

    @Test
    void directoryThatCannotBeMade_isSaid() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");

        assertThatThrownBy(() -> EmbeddedLog.open(file.resolve("log"), SETTINGS, new SimpleMeterRegistry()))
                .isInstanceOf(LogException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void logThatIsClosed_takesNothing() {
        EmbeddedLog log = openAt("closed", SETTINGS);
        log.close();

        assertThatThrownBy(() -> write(log, readings(0, 1)))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(LogException.class);
    }

    private EmbeddedLog openAt(String name, LogSettings settings) {
        EmbeddedLog log = EmbeddedLog.open(directory.resolve(name), settings, new SimpleMeterRegistry());
        log.whenWaiting(log::commit);
        return log;
    }

    private static void write(ReadingLog log, List<Reading> readings) {
        log.accept(readings).toCompletableFuture().join();
    }

    static List<Path> segments(Path of) throws IOException {
        try (Stream<Path> files = Files.list(of)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .toList();
        }
    }

    static void overwrite(Path file, long at, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            assertThat(channel.write(ByteBuffer.wrap(bytes), at)).isEqualTo(bytes.length);
        }
    }
}
