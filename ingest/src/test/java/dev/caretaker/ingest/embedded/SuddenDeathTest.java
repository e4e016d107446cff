package dev.caretaker.ingest.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.ingest.HistoryQuery;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

class SuddenDeathTest {
    private static final int ENOUGH = 500;

    @TempDir
    Path dir;

    @RepeatedTest(3)
    void open_afterAKilledWriter_hasEveryAcknowledgedReading() throws Exception {
        int acknowledged = writeUntilKilled();

        try (EmbeddedStore store = EmbeddedStore.open(dir)) {
            Set<Reading> stored = new HashSet<>();
            for (int i = 0; i < Writer.POINTS; i++) {
                PointId point = PointId.parse("room-" + i + ".co2");
                stored.addAll(
                        store.readings(HistoryQuery.raw(point, Writer.START, Writer.START.plus(Duration.ofDays(20)))));
            }
            for (int batch = 0; batch <= acknowledged; batch++) {
                // AssertJ's containsAll compares each with each; the set knows at once.
                assertThat(stored.containsAll(Writer.batch(batch)))
                        .as("batch %s is whole", batch)
                        .isTrue();
            }
            store.append(Writer.batch(acknowledged + 1));
            assertThat(store.latest()).hasSize(Writer.POINTS);
        }
    }

    private int writeUntilKilled() throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        dir.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int last = -1;
        try (BufferedReader acknowledgements = writer.inputReader()) {
            String line = acknowledgements.readLine();
            while (line != null) {
                last = Integer.parseInt(line);
                if (last == ENOUGH) {
                    // Process.destroyForcibly would close the stream with what was acknowledged and not yet read.
                    assertThat(writer.toHandle().destroyForcibly()).isTrue();
                }
                line = acknowledgements.readLine();
            }
        } finally {
            writer.destroyForcibly();
        }
        assertThat(writer.waitFor()).isNotZero();
        assertThat(last).isGreaterThanOrEqualTo(ENOUGH);
        return last;
    }
}
