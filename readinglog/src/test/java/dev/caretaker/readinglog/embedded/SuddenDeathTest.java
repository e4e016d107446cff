package dev.caretaker.readinglog.embedded;

import static dev.caretaker.readinglog.NumberedReadings.all;
import static dev.caretaker.readinglog.NumberedReadings.readings;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** A process appends without end and says what it was promised, until it is killed. */
class SuddenDeathTest {
    private static final String PROMISED = "promised ";
    private static final int ENOUGH = 20_000;
    private static final LogSettings SETTINGS = LogSettings.of(Set.of("store")).keeping(200_000, 100L << 20);

    @TempDir
    private Path directory;

    @RepeatedTest(3)
    void log_ofAKilledProcess_hasAllThatWasPromised() throws Exception {
        long promised = writeUntilKilled();

        try (EmbeddedLog log = open(directory)) {
            assertThat(log.end()).isGreaterThanOrEqualTo(promised);
            assertThat(all(log.reader("store"))).isEqualTo(readings(0, log.end()));
        }
    }

    private long writeUntilKilled() throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SuddenDeathTest.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long last = 0;
        boolean killed = false;
        try (BufferedReader promises = writer.inputReader()) {
            String line = promises.readLine();
            while (line != null) {
                last = line.startsWith(PROMISED) ? Long.parseLong(line.substring(PROMISED.length())) : last;
                if (last >= ENOUGH && !killed) {
                    killed = true;
                    // Process.destroyForcibly would close the stream with what was promised and not yet read.
                    assertThat(writer.toHandle().destroyForcibly()).isTrue();
                }
                line = promises.readLine();
            }
        } finally {
            writer.destroyForcibly();
        }
        assertThat(writer.waitFor()).isNotZero();
        return last;
    }

    /** The process that dies. */
    public static void main(String[] arguments) {
        try (EmbeddedLog log = open(Path.of(arguments[0]))) {
            for (int i = 0; i < 100_000; i++) {
                log.accept(readings(log.end(), 1 + i % 150))
                        .toCompletableFuture()
                        .join();
                System.out.println(PROMISED + log.end());
            }
        }
    }

    private static EmbeddedLog open(Path directory) {
        EmbeddedLog log = EmbeddedLog.open(directory, SETTINGS, new SimpleMeterRegistry());
        log.whenWaiting(log::commit);
        return log;
    }
}
