package dev.caretaker.records.database;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Which database to use.
 *
 * @param url the JDBC address
 * @param user the user, where the database asks for one
 * @param password the password, where the database asks for one
 */
public record DatabaseSettings(String url, Optional<String> user, Optional<String> password) {
    /** The embedded SQLite database in a file. */
    public static DatabaseSettings sqlite(Path file) {
        return new DatabaseSettings("jdbc:sqlite:" + file, Optional.empty(), Optional.empty());
    }

    /** Whether it is SQLite. */
    public boolean isSqlite() {
        return url.startsWith("jdbc:sqlite:");
    }

    @Override
    public String toString() {
        return "DatabaseSettings[" + url + ", user " + user.orElse("-") + "]";
    }
}
