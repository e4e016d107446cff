package dev.caretaker.registry;

import dev.caretaker.records.TestDatabase;

final class SqliteRegistryTest extends RegistryContract {
    @Override
    TestDatabase database() {
        return TestDatabase.SQLITE;
    }
}
