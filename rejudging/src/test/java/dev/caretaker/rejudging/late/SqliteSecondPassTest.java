package dev.caretaker.rejudging.late;

import dev.caretaker.records.TestDatabase;

final class SqliteSecondPassTest extends SecondPassContract {
    @Override
    TestDatabase database() {
        return TestDatabase.SQLITE;
    }
}
