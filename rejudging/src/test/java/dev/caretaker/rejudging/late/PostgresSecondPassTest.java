package dev.caretaker.rejudging.late;

import dev.caretaker.records.TestDatabase;

final class PostgresSecondPassTest extends SecondPassContract {
    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRES;
    }
}
