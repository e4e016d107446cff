package dev.caretaker.readinglog.embedded;

import static dev.caretaker.readinglog.NumberedReadings.all;
import static dev.caretaker.readinglog.NumberedReadings.readings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.caretaker.readinglog.LogException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file system of a megabyte: it fills, and is given space again. */
@Tag("server")
class FullDiskTest {
    private static final LogSettings SETTINGS = LogSettings.of(Set.of("store")).keeping(100_000, 100L << 20);

    @TempDir
    private Path directory;

    @Test
    void fullDisk_isSaid_losesNothingThatWasTaken_andGoesOnWithSpace() throws Exception {
        run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", directory.toString());
        try (EmbeddedLog log = open()) {
            Path ballast = Files.write(directory.resolve("ballast"), new byte[400_000]);
            long taken = fill(log);
            assertThat(taken).isPositive();
            assertThat(log.succeeds()).isFalse();
            assertThat(all(log.reader("store"))).isEqualTo(readings(0, taken));

            Files.delete(ballast);
            log.accept(readings(taken, 10)).toCompletableFuture().join();
            assertThat(log.succeeds()).isTrue();

            assertThat(all(log.reader("store"))).isEqualTo(readings(0, taken + 10));
        } finally {
            run("umount", directory.toString());
        }
    }

    @Test
    void startAfterAFullDisk_hasWhatWasTaken() throws Exception {
        run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", directory.toString());
        try {
            long taken;
            try (EmbeddedLog log = open()) {
                taken = fill(log);
            }
            try (EmbeddedLog log = open()) {
                assertThat(all(log.reader("store"))).isEqualTo(readings(0, taken));
            }
        } finally {
            run("umount", directory.toString());
        }
    }

    private long fill(EmbeddedLog log) {
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 1_000; i++) {
                        log.accept(readings(log.end(), 100))
                                .toCompletableFuture()
                                .join();
                    }
                })
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        LogException.class, e -> assertThat(e.code()).isEqualTo(LogException.Code.DISK_FULL));
        return log.end();
    }

    private EmbeddedLog open() {
        EmbeddedLog log = EmbeddedLog.open(directory, SETTINGS, new SimpleMeterRegistry());
        log.whenWaiting(log::commit);
        return log;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
    }
}
