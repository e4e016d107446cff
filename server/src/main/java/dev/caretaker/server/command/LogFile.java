package dev.caretaker.server.command;

import dev.caretaker.server.advice.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The log of the demo, kept in a file so that the terminal stays readable.
 *
 * @param path where it is
 */
record LogFile(Path path) {
    /** Sends the log of this process to a data directory; to be called before anything is logged. */
    static LogFile in(Path data) {
        Path folder = data.toAbsolutePath().normalize().resolve("log");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UserException("data-unwritable", data.toAbsolutePath().normalize());
        }
        Path file = folder.resolve("caretaker.log");
        System.setProperty("caretaker.log", "FILE");
        System.setProperty("caretaker.log.file", file.toString());
        return new LogFile(file);
    }
}
