package dev.caretaker.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * Recordings of real buildings and devices, which lie beside the repository and not in it: in the folder that the
 * variable {@code CARETAKER_REAL} (or the system property {@code caretaker.real}) names, else in {@code shared/real} of the
 * working directory or one round it.
 */
public final class RealData {
    private RealData() {}

    /** The path of a recording; the test is skipped where it is not there. */
    public static Path require(String relative) {
        Path file = folder().map(dir -> dir.resolve(relative)).orElse(Path.of("shared/real", relative));
        Assumptions.assumeTrue(
                Files.exists(file),
                () -> "Real recordings not available: " + file + " is not there; set CARETAKER_REAL to their folder");
        return file;
    }

    /** The folder of the recordings, where there is one. */
    public static Optional<Path> folder() {
        return named(System.getProperty("caretaker.real"))
                .or(() -> named(System.getenv("CARETAKER_REAL")))
                .or(RealData::upward);
    }

    private static Optional<Path> named(@Nullable String path) {
        return Optional.ofNullable(path).filter(text -> !text.isBlank()).map(Path::of);
    }

    private static Optional<Path> upward() {
        return Stream.iterate(Path.of("").toAbsolutePath(), dir -> dir != null, Path::getParent)
                .map(dir -> dir.resolve("shared").resolve("real"))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
