package dev.caretaker.records;

import dev.caretaker.records.database.Database;
import dev.caretaker.records.database.DatabaseSettings;
import dev.caretaker.testkit.server.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/** The databases that every test of what is kept in one runs on. */
public enum TestDatabase {
    SQLITE {
        @Override
        public DatabaseSettings empty() {
            try {
                return sqlite(Files.createTempDirectory("caretaker").resolve("caretaker.db"));
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

    /** The settings of a database in a file; an empty one, where there is no such file yet. */
    public static DatabaseSettings sqlite(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.copy(Migrated.FILE, file);
            }
            return DatabaseSettings.sqlite(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A database to copy: migrating one takes longer than most tests. */
    private static final class Migrated {
        private static final Path FILE = migrated();

        private static Path migrated() {
            try {
                Path file = Files.createTempDirectory("caretaker").resolve("empty.db");
                Database.open(DatabaseSettings.sqlite(file), InstantSource.system())
                        .close();
                file.toFile().deleteOnExit();
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Postgres {
        private static final PostgresServer SERVER = PostgresServer.start();
    }
}
