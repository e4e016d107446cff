package dev.caretaker.rejudging.late;

import dev.caretaker.records.TestDatabase;

final class SqliteLateDataTest extends LateDataContract {
    @Override
    TestDatabase database() {
        return TestDatabase.SQLITE;
    }
}
