package dev.caretaker.registry;

import dev.caretaker.records.TestDatabase;

final class SqliteShelfTest extends ShelfContract {
    @Override
    TestDatabase database() {
        return TestDatabase.SQLITE;
    }
}
