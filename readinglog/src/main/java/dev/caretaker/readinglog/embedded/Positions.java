package dev.caretaker.readinglog.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far each reader is done, in a small file each. */
final class Positions {
    private static final Logger LOG = LoggerFactory.getLogger(Positions.class);
    private static final String ENDING = ".position";

    private final Path directory;
    private final Map<String, Long> stored = new ConcurrentHashMap<>();

    /** The positions that were stored; a reader without one begins where the log does. */
    Positions(Path directory, Set<String> readers, long begin) {
        this.directory = directory;
        readers.forEach(reader -> stored.put(reader, read(reader).orElse(begin)));
    }

    long of(String reader) {
        Long position = stored.get(reader);
        if (position == null) {
            throw new IllegalArgumentException("The log was opened without a reader named '" + reader + "'");
        }
        return position;
    }

    /** What lies before it all are done with. */
    long passedByAll() {
        return stored.values().stream().mapToLong(Long::longValue).min().orElse(Long.MAX_VALUE);
    }

    void store(String reader, long position) {
        if (of(reader) == position) {
            return;
        }
        Path file = file(reader);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(fresh, position + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Failures.of(file, e);
        }
        stored.put(reader, position);
    }

    private OptionalLong read(String reader) {
        Path file = file(reader);
        try {
            return Files.exists(file)
                    ? OptionalLong.of(Long.parseLong(Files.readString(file).strip()))
                    : OptionalLong.empty();
        } catch (NumberFormatException e) {
            LOG.warn(
                    "The file {} does not say how far the readings were worked through; the whole reading log is read"
                            + " again, which changes nothing but takes longer",
                    file);
            return OptionalLong.empty();
        } catch (IOException e) {
            throw Failures.of(file, e);
        }
    }

    private Path file(String reader) {
        return directory.resolve(reader + ENDING);
    }
}
