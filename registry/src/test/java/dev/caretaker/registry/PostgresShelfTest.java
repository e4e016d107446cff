package dev.caretaker.registry;

import dev.caretaker.records.TestDatabase;

final class PostgresShelfTest extends ShelfContract {
    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRES;
    }
}
