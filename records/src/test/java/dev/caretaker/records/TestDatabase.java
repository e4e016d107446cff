package dev.caretaker.records;

import dev.caretaker.records.database.DatabaseSettings;
import dev.caretaker.testkit.server.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;

/** The databases that every test of what is kept in one runs on. */
public enum TestDatabase {
    SQLITE {
        @Override
        public DatabaseSettings empty() {
            try {
                return DatabaseSettings.sqlite(
                        Files.createTempDirectory("caretaker").resolve("caretaker.db"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    POSTGRES {
        @Override
        public DatabaseSettings empty() {
            PostgresServer server = Postgres.SERVER;
            return new DatabaseSettings(
                    server.newDatabase(), Optional.of(server.user()), Optional.of(server.password()));
        }
    };

    /** The settings of a new, empty database. */
    public abstract DatabaseSettings empty();

    private static final class Postgres {
        private static final PostgresServer SERVER = PostgresServer.start();
    }
}
