package dev.caretaker.workorders.order;

import dev.caretaker.records.TestDatabase;
import dev.caretaker.records.database.DatabaseSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class SqliteBookTest extends BookContract {
    @TempDir
    private Path directory;

    @Override
    DatabaseSettings empty() {
        return TestDatabase.sqlite(directory.resolve("caretaker.db"));
    }
}
