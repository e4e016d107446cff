package dev.caretaker.records.database;

import dev.caretaker.records.Records;
import dev.caretaker.records.RecordsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Opens the database: brings its tables up to date, then hands out {@link Records}. */
public final class Database {
    private Database() {}

    /**
     * Opens a database and applies the migrations of all modules on the class path.
     *
     * @param clock the clock that stamps records
     * @throws RecordsException when the database cannot be used, with what to check
     */
    public static Records open(DatabaseSettings settings, InstantSource clock) {
        if (settings.isSqlite()) {
            prepareDirectory(Path.of(Pools.sqliteFile(settings)).toAbsolutePath());
        }
        try {
            migrate(settings);
            return new PooledRecords(Pools.open(settings), clock);
        } catch (RuntimeException e) {
            throw explained(e, settings);
        }
    }

    private static void prepareDirectory(Path file) {
        Path directory = file.getParent() == null ? file : file.getParent();
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new RecordsException(RecordsException.Code.DIRECTORY_NOT_WRITABLE, e, directory.toString());
        }
        if (!Files.isWritable(directory)) {
            throw new RecordsException(RecordsException.Code.DIRECTORY_NOT_WRITABLE, directory.toString());
        }
    }

    private static void migrate(DatabaseSettings settings) {
        Flyway.configure()
                .dataSource(
                        Pools.migrationUrl(settings),
                        settings.user().orElse(null),
                        settings.password().orElse(null))
                .locations("classpath:db/migration")
                .loggers(QuietFlyway.class.getName())
                // Each module numbers its migrations in a range of its own, so a later one may have a lower number.
                .outOfOrder(true)
                .load()
                .migrate();
    }

    private static RuntimeException explained(RuntimeException failure, DatabaseSettings settings) {
        String name = Pools.name(settings);
        String detail = rootMessage(failure);
        return switch (Fault.of(failure)) {
            case COLLISION -> new RecordsException(RecordsException.Code.BUSY, failure, name);
            case AWAY -> new RecordsException(RecordsException.Code.AWAY, failure, name, detail);
            case NOT_A_DATABASE -> new RecordsException(RecordsException.Code.NOT_A_DATABASE, failure, name);
            case DISK -> new RecordsException(RecordsException.Code.DISK, failure, name, detail);
            case OTHER ->
                failure instanceof FlywayException
                        ? new RecordsException(RecordsException.Code.MIGRATION, failure, name, detail)
                        : failure;
        };
    }

    static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).strip().lines().findFirst().orElse("");
    }
}
