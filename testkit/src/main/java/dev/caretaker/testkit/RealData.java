package dev.caretaker.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * Recordings of real buildings and devices, which lie beside the repository and not in it. The variable
 * {@code CARETAKER_REAL_DATA} names their folder and promises that it is complete; without it they are looked for in
 * {@code shared/real} of the working directory or one round it.
 */
public final class RealData {
    static final String PROMISE = "CARETAKER_REAL_DATA";

    private RealData() {}

    /** The path of a recording. Where it is not there, the test fails if recordings are promised and else is skipped. */
    public static Path require(String relative) {
        Need.RECORDED.claim();
        return require(relative, System.getenv(PROMISE));
    }

    static Path require(String relative, @Nullable String promised) {
        if (promised != null && !promised.isBlank()) {
            Path file = Path.of(promised, relative);
            if (!Files.isReadable(file)) {
                throw new IllegalStateException("Real recordings are promised, but " + file
                        + " cannot be read; mend the folder, or unset " + PROMISE + " to skip the tests on recordings");
            }
            return file;
        }
        Path file = upward().orElse(Path.of("shared/real")).resolve(relative);
        Assumptions.assumeTrue(
                Files.isReadable(file),
                () -> "Real recordings not available: " + file + " is not there; set " + PROMISE + " to their folder");
        return file;
    }

    private static Optional<Path> upward() {
        return Stream.iterate(Path.of("").toAbsolutePath(), dir -> dir != null, Path::getParent)
                .map(dir -> dir.resolve("shared").resolve("real"))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
