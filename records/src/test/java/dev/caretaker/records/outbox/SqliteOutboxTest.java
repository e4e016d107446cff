package dev.caretaker.records.outbox;

import dev.caretaker.records.database.DatabaseSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class SqliteOutboxTest extends OutboxContract {
    @TempDir
    private Path directory;

    @Override
    DatabaseSettings empty() {
        return DatabaseSettings.sqlite(directory.resolve("caretaker.db"));
    }
}
