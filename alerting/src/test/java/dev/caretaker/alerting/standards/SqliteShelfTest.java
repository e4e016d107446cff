package dev.caretaker.alerting.standards;

import dev.caretaker.alerting.TestDatabase;

final class SqliteShelfTest extends ShelfContract {
    @Override
    TestDatabase database() {
        return TestDatabase.SQLITE;
    }
}
