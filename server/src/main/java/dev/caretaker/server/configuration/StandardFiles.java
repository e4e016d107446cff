package dev.caretaker.server.configuration;

import dev.caretaker.server.advice.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A directory of standards as texts, by the names of their files. */
public final class StandardFiles {
    private StandardFiles() {}

    /** Reads every YAML file of a directory. */
    public static Map<String, String> read(Path directory) {
        try {
            Map<String, String> texts = new TreeMap<>();
            for (Path file : files(directory)) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UserException("standards-unreadable", directory, String.valueOf(e.getMessage()));
        }
    }

    /** Writes texts into a directory, which is made where it is missing. */
    public static void write(Path directory, Map<String, String> texts) {
        try {
            Files.createDirectories(directory);
            for (Map.Entry<String, String> text : texts.entrySet()) {
                Files.writeString(directory.resolve(text.getKey()), text.getValue());
            }
        } catch (IOException e) {
            throw new UserException("standards-unwritable", directory, String.valueOf(e.getMessage()));
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(StandardFiles::isYaml).sorted().toList();
        }
    }

    private static boolean isYaml(Path file) {
        return file.toString().endsWith(".yaml") || file.toString().endsWith(".yml");
    }
}
