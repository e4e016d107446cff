package dev.caretaker.rejudging.late;

import dev.caretaker.records.TestDatabase;

final class PostgresLateDataTest extends LateDataContract {
    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRES;
    }
}
