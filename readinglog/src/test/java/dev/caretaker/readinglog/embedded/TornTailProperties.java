package dev.caretaker.readinglog.embedded;

import static dev.caretaker.readinglog.NumberedReadings.all;
import static dev.caretaker.readinglog.NumberedReadings.readings;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever a dying process left of its last write, all before it is there and the log goes on. */
class TornTailProperties {
    private static final LogSettings SETTINGS = new LogSettings(Set.of("store"), false, 1 << 20, 1 << 24, 20);

    @Property(tries = 200)
    void whatWasWhole_isReadBack_andTheLogGoesOn(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 40) Integer> batches,
            @ForAll @IntRange(max = 4_000) int cut,
            @ForAll @Size(max = 60) byte[] rubbish)
            throws IOException {
        Path directory = Files.createTempDirectory("torn");
        try {
            List<Long> ends = new ArrayList<>();
            List<Long> sizes = new ArrayList<>();
            write(directory, batches, ends, sizes);
            Path file = EmbeddedLogTest.segments(directory).getFirst();
            long left = Math.max(0, Files.size(file) - cut);
            byte[] bytes = Files.readAllBytes(file);
            byte[] torn = new byte[(int) left + rubbish.length];
            System.arraycopy(bytes, 0, torn, 0, (int) left);
            System.arraycopy(rubbish, 0, torn, (int) left, rubbish.length);
            Files.write(file, torn);
            int differs = Arrays.mismatch(bytes, torn);
            long same = differs < 0 ? bytes.length : differs;

            long whole = LongStream.range(0, sizes.size())
                    .filter(i -> sizes.get((int) i) <= same)
                    .map(i -> ends.get((int) i))
                    .max()
                    .orElse(0);
            try (EmbeddedLog log = open(directory)) {
                assertThat(log.end()).isEqualTo(whole);
                log.accept(readings(whole, 3)).toCompletableFuture().join();
                assertThat(all(log.reader("store"))).isEqualTo(readings(0, whole + 3));
            }
            try (EmbeddedLog log = open(directory)) {
                assertThat(all(log.reader("store"))).isEqualTo(readings(0, whole + 3));
            }
        } finally {
            delete(directory);
        }
    }

    private static void write(Path directory, List<Integer> batches, List<Long> ends, List<Long> sizes)
            throws IOException {
        try (EmbeddedLog log = open(directory)) {
            for (int size : batches) {
                log.accept(readings(log.end(), size)).toCompletableFuture().join();
                ends.add(log.end());
                sizes.add(Files.size(EmbeddedLogTest.segments(directory).getFirst()));
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }

    private static EmbeddedLog open(Path directory) {
        EmbeddedLog log = EmbeddedLog.open(directory, SETTINGS, new SimpleMeterRegistry());
        log.whenWaiting(log::commit);
        return log;
    }
}
