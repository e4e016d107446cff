package dev.caretaker.records;

import dev.caretaker.records.database.DatabaseSettings;
import dev.caretaker.testkit.server.PostgresServer;
import java.util.Optional;

/** One PostgreSQL server for the tests of this module, with a fresh database for whoever asks. */
public final class RealPostgres {
    private static final PostgresServer SERVER = PostgresServer.start();

    private RealPostgres() {}

    /** The settings of a new, empty database. */
    public static DatabaseSettings emptyDatabase() {
        return new DatabaseSettings(SERVER.newDatabase(), Optional.of(SERVER.user()), Optional.of(SERVER.password()));
    }
}
